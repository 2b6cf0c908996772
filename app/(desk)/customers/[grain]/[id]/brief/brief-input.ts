import { formatNumber } from '@/components/format/format-number'
import type { BriefFact, BriefInput, BriefValue } from '@/model/views/brief-sentences'
import type { FactReading } from '@/server/views/fact-reading'
import type { BriefRead } from '@/server/views/read-brief'
import { factWords } from '../fact-words'
import { readHealth } from '../read-health'
import { sameLabels } from '../same-labels'

const day = 86_400_000

/** What was read for a brief, in words. */
export function briefInput({ profile, facts, tickets, samePoint }: BriefRead, now: Date): BriefInput {
  const health = profile.metrics.health
  const detail = health && readHealth(health.detail)
  const metric = (key: string, name: string, words: string, on?: string | null): BriefValue => ({
    words,
    name,
    reference: `metric:${key}:${profile.entityId}${on ? `:${on}` : ''}`,
  })
  return {
    facts: facts.flatMap((fact) => briefFact(fact, now)),
    health: detail
      ? { score: metric('health', 'Health', formatNumber(Math.round(health.value))), sentence: detail.sentence }
      : null,
    tickets: tickets.rows.map((ticket) => ({
      id: ticket.externalId,
      state: `${ticket.priority}, open ${Math.max(1, Math.round((now.getTime() - Date.parse(ticket.createdAt)) / day))} d`,
      subject:
        ticket.subject === null
          ? null
          : { words: `“${ticket.subject}”`, name: 'Subject', reference: `fact:ticket:${ticket.factId}:subject` },
    })),
    before: samePoint
      ? {
          days: samePoint.daysBefore,
          year: samePoint.renewal.slice(0, 4),
          rows: samePoint.rows.flatMap((row) => {
            if (row.before === null || row.now === null) return []
            const label = sameLabels[row.metric].toLowerCase()
            const past = metric(row.metric, `${label} then`, formatNumber(Math.round(row.before)), row.day)
            return [{ label, past, now: metric(row.metric, label, formatNumber(Math.round(row.now))) }]
          }),
        }
      : null,
  }
}

function briefFact(fact: FactReading, now: Date): BriefFact[] {
  const words = factWords(fact, now)
  if (!words) return []
  const value = { words: words.value, name: fact.label, reference: fact.reference }
  const small = words.small
    ? {
        words: words.small,
        name: fact.beside?.label ?? fact.label,
        reference: fact.beside?.reference ?? fact.reference,
      }
    : null
  return [{ key: fact.key, label: fact.label, value, small }]
}
