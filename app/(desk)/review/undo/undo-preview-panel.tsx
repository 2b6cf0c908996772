import { Section } from '@/components/ui/section'
import type { UndoPreview } from '@/server/review/undo/preview-undo'
import type { AfterKind, AfterSide } from '@/server/review/undo/came-after'
import { BlastPanel } from '../blast/blast-panel'

/** What an undo would do: in counts, where what came since would go, and everything that changes. */
export function UndoPreviewPanel({ preview: { undone, after, blast } }: { preview: UndoPreview }) {
  return (
    <>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 pb-3">
        {countsOf(undone).map(({ label, value, says }) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">
              {label}
              {says ? <span className="block text-2 text-ink-3">{says}</span> : null}
            </dt>
            <dd className="text-right tabular-nums">{value.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {after.length ? (
        <Section level={3} size="tight" title="What came since" note="goes with the record it arrived on">
          {after.map((side) => (
            <p key={side.entityId} className="py-0.5">
              <span className="font-strong">{side.name}</span> <span className="mono text-ink-3">{side.code}</span>{' '}
              <span className="text-ink-2">{sayCame(side.came)}</span>
            </p>
          ))}
        </Section>
      ) : null}
      {blast ? (
        <BlastPanel blast={blast} />
      ) : (
        <p className="sec py-2 text-2 text-ink-3">
          So many customers change that they are told in counts. Each is as if these decisions had never been made.
        </p>
      )}
    </>
  )
}

function countsOf({ decisions, undone, parted, uses, sorting }: UndoPreview['undone']) {
  const all = [
    { label: 'Decisions taken back', value: decisions > 1 ? decisions : 0, says: '' },
    { label: 'Links between records that go', value: undone > decisions ? undone : 0, says: '' },
    { label: 'Customers that stand by themselves again', value: parted, says: '' },
    { label: 'Uses to call back', value: uses, says: 'Whoever used the wrong customer gets a task for each.' },
    {
      label: 'Notes, pins and cases to sort',
      value: sorting,
      says: 'Written about the whole; they wait on the sorting list.',
    },
  ]
  return all.filter((line) => line.value > 0)
}

const words: Record<AfterKind, [string, string]> = {
  events: ['event', 'events'],
  orders: ['order', 'orders'],
  tickets: ['ticket', 'tickets'],
  consents: ['consent', 'consents'],
  notes: ['note', 'notes'],
  pins: ['pin', 'pins'],
  records: ['record', 'records'],
}

function sayCame(came: AfterSide['came']): string {
  const parts = came.map(({ kind, count }) => `${count.toLocaleString('en-GB')} ${words[kind][count === 1 ? 0 : 1]}`)
  return parts.length ? parts.join(', ') : 'nothing'
}
