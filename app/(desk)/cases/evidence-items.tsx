import type { ReactNode } from 'react'
import { type CaseEvidence, channels } from '@/model/cases/case-kinds'
import { guardQuestions } from '@/model/identity/guard-questions'
import { viewLabel } from '@/model/views/view-label'

type Item = { key: string; label: string; value: ReactNode }

const answered: Readonly<Record<string, string>> = {
  this: 'The caller is this one',
  only: 'The caller is this one only',
  both: 'The caller says that both are theirs',
  neither: 'The caller is neither',
}

/** The evidence of a case in words, one line for each thing that is known. */
export function evidenceItems({ view, question, source, externalId, ticket }: CaseEvidence): Item[] {
  const items: Item[] = []
  if (question) {
    const asked = guardQuestions.find((one) => one.of === question.of)?.text
    const how = question.channel ? ` ${channels[question.channel]}` : ''
    items.push({
      key: 'question',
      label: 'Asked',
      value: asked ? `“${asked}”${how}` : `No question could be asked${how}`,
    })
    items.push({ key: 'answer', label: 'Answer', value: answered[question.known] ?? question.known })
  }
  if (externalId) items.push({ key: 'record', label: 'Said by', value: `${source ?? 'a source'} ${externalId}` })
  if (ticket) items.push({ key: 'ticket', label: 'Ticket', value: <span className="mono">{ticket}</span> })
  if (view) items.push({ key: 'view', label: 'View', value: viewLabel(view) })
  if (!items.length) items.push({ key: 'none', label: 'Nothing', value: 'Only what they wrote' })
  return items
}
