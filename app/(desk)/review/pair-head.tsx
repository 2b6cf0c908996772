import { Link } from '@/components/ui/link'
import { formatDate } from '@/components/format/format-date'
import { Confidence } from '@/components/ui/confidence'
import { MonoId } from '@/components/ui/mono-id'
import { SourceMarks } from '@/components/ui/source-marks'
import { sourceOf } from '@/app/receipt/source-of'
import { grains } from '@/model/grains'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import type { PairSide, PairView } from '@/server/review/pair/pair-types'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import { customerHref } from './customer-href'
import { pairReceipt } from './pair-receipt'

const words = { likely: 'likely same', unsure: 'unsure', different: 'likely different' } as const
const levels = { likely: 'likely', unsure: 'doubtful', different: 'none' } as const

/** Why the pair waits, where it is more than a likeness. */
const reasons = {
  lookalike: '',
  clash: '; a rule and a strong id disagree',
  shared: '; they share an identifier of too many',
  proposed: '',
  weak: '; one weak link holds them together',
} as const

/** The question, with how likely it is and where one stands in the queue. */
export function PairHead({ pair, position }: { pair: PairView; position: string }) {
  const said = `${sayChance(pair.probability)} ${words[pair.band]}${reasons[pair.reason]}`
  const text = pair.reason === 'proposed' ? 'proposed, not measured' : said
  const one = grains[pair.grain].label.toLowerCase()
  return (
    <header className="flex-wrap">
      <h1 className="text-4 font-strong">{pair.reason === 'weak' ? `Still one ${one}?` : `Same ${one}?`}</h1>
      <span data-receipt={pairReceipt(pair)} data-name="How likely they are the same">
        <Confidence level={levels[pair.band]} text={text} />
      </span>
      {pair.note ? (
        <span className="text-2 text-ink-2" data-receipt={pairReceipt(pair, 'note')} data-name="Note">
          {pair.note}
        </span>
      ) : null}
      <span data-plain="the place in the queue" className="ml-auto text-2 text-ink-3 max-sm:hidden">
        {position}
      </span>
    </header>
  )
}

/** Name, code, systems and age of one side. */
export function SideHead({ pair, side }: { pair: PairView; side: PairSide }) {
  const sources = side.sources.filter((source): source is SourceKey =>
    (sourceKeys as readonly string[]).includes(source),
  )
  return (
    <>
      <div className="cut text-4 font-strong max-sm:whitespace-normal">
        <Link className="hover:underline" href={customerHref(pair.grain, side.entityId)}>
          {side.name}
        </Link>
      </div>
      <div className="mt-0.5 flex flex-wrap items-center gap-2 text-2 text-ink-3">
        <MonoId>{side.code}</MonoId>
        <SourceMarks sources={sources.map(sourceOf)} />
        {side.since ? (
          <span
            className="max-sm:hidden"
            data-receipt={`identity:${pair.grain}:${side.entityId}:records`}
            data-name="Records"
          >
            since {formatDate(side.since)}
          </span>
        ) : null}
      </div>
    </>
  )
}
