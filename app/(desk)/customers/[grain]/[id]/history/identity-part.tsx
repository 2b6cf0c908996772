import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import { listMoves, type RecordMove } from '@/server/history/list-moves'
import type { PartOf } from './history-body'

const causes: Readonly<Record<string, string>> = {
  edges: 'matched by its identifiers',
  merge: 'merged by a person',
  different: 'judged different',
  split: 'parted by a person',
  undo: 'a decision was undone',
  grain: 'became something else',
}

/** Which records came to this customer and left it, why and by whom. */
export async function IdentityPart({ ctx, profile }: PartOf) {
  const moves = await listMoves(ctx, { grain: profile.grain, id: profile.entityId })
  if (!moves.length)
    return (
      <FaceEmpty title="Never merged, never parted">Its records have been one customer since they arrived.</FaceEmpty>
    )
  return (
    <Section title="Merges and partings" first size="tall" note={moves.length === 200 ? 'The newest 200' : undefined}>
      <ScrollBox label="Merges and partings" className="overflow-x-auto">
        <MiniTable
          caption="Records that came and left, newest first"
          head={[
            { key: 'record', label: 'Record' },
            { key: 'way', label: 'What happened', width: 110 },
            { key: 'from', label: 'From', width: 96 },
            { key: 'to', label: 'To', width: 96 },
            { key: 'cause', label: 'Why', width: 220 },
            { key: 'by', label: 'By whom', width: 150 },
            { key: 'at', label: 'When', width: 110 },
          ]}
          rows={moves.map((move) => ({ key: move.key, cells: cells(move, profile.entityId) }))}
        />
      </ScrollBox>
    </Section>
  )
}

function cells(move: RecordMove, here: string) {
  const sourced = (key: string, words: ReactNode) => (
    <Sourced key={key} quiet of={`record:${move.recordId}:name`} name={`Record ${move.externalId}`}>
      {words}
    </Sourced>
  )
  return [
    <span key="record" className="state">
      <SourceMark {...sourceOf(move.source)} />
      {sourced('record', <span className="mono">{`${move.object} ${move.externalId}`}</span>)}
    </span>,
    sourced('way', move.way === 'left' ? 'left' : 'joined'),
    move.from ? (
      sourced('from', <span className="mono">{move.from.id === here ? 'this one' : move.from.code}</span>)
    ) : (
      <span key="from" data-plain="it was nobody’s">
        nobody
      </span>
    ),
    sourced('to', <span className="mono">{move.to.id === here ? 'this one' : move.to.code}</span>),
    sourced('cause', causes[move.cause] ?? move.cause),
    move.by ? (
      sourced('by', move.by)
    ) : (
      <span key="by" className="text-ink-3" data-plain="no person">
        the rules
      </span>
    ),
    sourced('at', <When at={move.at} focusable={false} />),
  ]
}
