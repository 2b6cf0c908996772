'use client'

import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { joinClasses } from '@/components/ui/join-classes'
import { When } from '@/components/ui/when'
import { recallOutcomeKeys, type RecallOutcome, recallOutcomes } from '@/model/identity/recall/recall-outcomes'
import type { RecallTask } from '@/server/recall/list-recalls'
import { sayUse } from './say-use'

type Props = {
  task: RecallTask
  now: string
  /** The one at hand: its buttons take the keys. */
  current: boolean
  denied?: string
  busy: boolean
  onChoose: () => void
  onHandle: (outcome: RecallOutcome) => void
}

/** One use of the wrong customer: what, by whom, when, and what became of it. */
export function RecallLine({ task, now, current, denied, busy, onChoose, onHandle }: Props) {
  return (
    <li
      id={`task-${task.taskId}`}
      onFocus={onChoose}
      aria-current={current && !denied ? 'true' : undefined}
      className={joinClasses(
        'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 border-t border-line py-2 max-sm:grid-cols-1',
        current && !denied && 'bg-hover -mx-2 px-2',
      )}
    >
      <div className="min-w-0">
        <p className="[overflow-wrap:anywhere]">{sayUse(task)}</p>
        <p className="text-2 text-ink-3">
          {task.times > 1 ? `${task.times} times, last ` : ''}
          <When at={task.usedAt} now={now} />
        </p>
      </div>
      {task.handledAt ? (
        <p className="text-2 text-ink-3">
          <span className="state">
            <Glyph name="kept" />
            {outcomeLabel(task.outcome)}
          </span>{' '}
          by {task.handledBy ?? 'somebody'} <When at={task.handledAt} now={now} />
        </p>
      ) : denied ? (
        <p className="text-2 text-ink-3">open</p>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          {recallOutcomeKeys.map((key) => (
            <Answer key={key} outcome={key} current={current} busy={busy} onHandle={onHandle} />
          ))}
        </div>
      )}
    </li>
  )
}

function Answer(props: { outcome: RecallOutcome; current: boolean; busy: boolean; onHandle: Props['onHandle'] }) {
  const { outcome, current, busy, onHandle } = props
  const { label, key, says } = recallOutcomes[outcome]
  const look = { size: 'small', disabled: busy, onClick: () => onHandle(outcome) } as const
  if (!current) return <Button {...look}>{label}</Button>
  return (
    <KeyButton {...look} scope="The use at hand" keycap={key} keyLabel={says}>
      {label}
    </KeyButton>
  )
}

function outcomeLabel(outcome: string | null): string {
  const key = recallOutcomeKeys.find((one) => one === outcome)
  return key ? recallOutcomes[key].label : 'Handled'
}
