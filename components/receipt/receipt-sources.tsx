import { ReceiptRow } from '@/components/receipt/receipt-row'
import { Freshness } from '@/components/ui/freshness'
import { type Source, SourceMark } from '@/components/ui/source-mark'

/** A system a value is read from, how long ago it was read, and the limit of that in words. */
export type ReadSource = { source: Source; age: string; stale: boolean; limit: string }

/** The systems a value is made from, each with its freshness against its limit. */
export function ReceiptSources({ sources }: { sources: readonly ReadSource[] }) {
  return (
    <dl className="border-t border-line py-2">
      {sources.map(({ source, age, stale, limit }, at) => (
        <ReceiptRow
          key={source.name}
          label={at === 0 ? 'Read from' : ''}
          value={
            <span className="state">
              <SourceMark {...source} /> {source.name} <Freshness age={age} stale={stale} />
            </span>
          }
          note={limit}
        />
      ))}
    </dl>
  )
}
