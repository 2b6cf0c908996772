import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { When } from '@/components/ui/when'
import { type Permission, permissions } from '@/model/access/permissions'
import { actionWords } from './action-words'

type Event = { eventId: string; at: Date; kind: string; actorName: string | null; detail: Record<string, unknown> }

/** Who was refused what. */
export function SecurityTable({ events, now }: { events: Event[]; now: Date }) {
  if (!events.length)
    return <FaceEmpty title="Nobody was refused">Refusals and wrong passwords will stand here.</FaceEmpty>
  return (
    <MiniTable
      caption="Security events"
      head={[
        { key: 'kind', label: 'What' },
        { key: 'who', label: 'Who' },
        { key: 'right', label: 'Right' },
        { key: 'when', label: 'When' },
      ]}
      rows={events.map((event) => ({
        key: event.eventId,
        receipt: `row:security_event:${event.eventId}:kind`,
        cells: [
          actionWords(event.kind),
          event.actorName ?? 'not known',
          right(event.detail.permission),
          <When key="when" at={event.at} now={now} show="age" />,
        ],
      }))}
    />
  )
}

const right = (key: unknown) =>
  typeof key === 'string' && key in permissions ? permissions[key as Permission].label : ''
