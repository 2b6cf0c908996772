import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { tallyReference } from '@/model/figures/tally-reference'
import { stageLabel, stageOf, stages } from '@/model/lifecycle/stages'
import { listStages } from '@/server/history/list-stages'
import type { PartOf } from './history-body'
import { lasted } from './lasted'

/** The stages of an account's life, how long each lasted, and the moves that the model does not allow. */
export async function StagesPart({ ctx, profile }: PartOf) {
  const spans = await listStages(ctx, { grain: profile.grain, id: profile.entityId })
  if (!spans.length) return <FaceEmpty title="No stage">No system has told of one.</FaceEmpty>
  const wrong = spans.filter((span) => !span.allowed).length
  return (
    <Section
      title="Lifecycle stages"
      first
      size="tall"
      note={
        <Sourced
          of={tallyReference('stages', 'not-allowed', { grain: profile.grain, id: profile.entityId })}
          name="Moves that are not allowed"
        >
          {wrong
            ? wrong === 1
              ? 'One move is not allowed'
              : `${wrong} moves are not allowed`
            : 'Every move is allowed'}
        </Sourced>
      }
    >
      <ScrollBox label="Lifecycle stages" className="overflow-x-auto">
        <MiniTable
          caption="Stages of this account, newest first"
          head={[
            { key: 'stage', label: 'Stage', width: 130 },
            { key: 'from', label: 'From', width: 104 },
            { key: 'until', label: 'Until', width: 104 },
            { key: 'lasted', label: 'Lasted', num: true, width: 120 },
            { key: 'by', label: 'Changed by', width: 150 },
            { key: 'reason', label: 'Reason' },
            { key: 'move', label: 'Move', width: 280 },
          ]}
          rows={spans.map((span, i) => {
            const sourced = (column: string, name: string, words: ReactNode) =>
              words === null ? (
                <span className="text-ink-3">none</span>
              ) : (
                <Sourced key={column} quiet of={`fact:stage_change:${span.factId}:${column}`} name={name}>
                  {words}
                </Sourced>
              )
            return {
              key: span.factId,
              cells: [
                sourced('stage', 'Stage', stageLabel(span.stage)),
                sourced('at', 'From', <When at={span.at} focusable={false} />),
                span.to === null ? (
                  <span key="to" className="text-ink-3" data-plain="it lasts">
                    today
                  </span>
                ) : (
                  sourced('at', 'Until', <When at={span.to} focusable={false} />)
                ),
                sourced('at', 'Lasted', lasted(span.at, span.to, ctx.now)),
                sourced('changed_by', 'Changed by', span.changedBy),
                sourced('reason', 'Reason', span.reason),
                sourced('stage', 'Move', <Move allowed={span.allowed} before={spans[i + 1]?.stage} />),
              ],
            }
          })}
        />
      </ScrollBox>
    </Section>
  )
}

function Move({ allowed, before }: { allowed: boolean; before: string | undefined }) {
  if (allowed) return <span className="text-ink-3">allowed</span>
  return (
    <span className="state text-risk">
      <Glyph name="risk" />
      {notAllowed(before)}
    </span>
  )
}

/** What would have been allowed after a stage. */
function notAllowed(before: string | undefined): string {
  const stage = before === undefined ? undefined : stageOf(before)
  if (!stage) return 'Not allowed'
  const next = stages[stage].next.map((key) => stageLabel(key).toLowerCase())
  return `Not allowed: after ${stageLabel(stage).toLowerCase()} comes ${next.join(' or ')}`
}
