import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { tallyReference } from '@/model/figures/tally-reference'
import { type TimelineAnchor, timelineAnchors } from '@/model/timeline/anchors'
import { sayChange } from '@/model/timeline/say-change'
import { similarRule } from '@/model/timeline/similar-rule'
import type { ChangeComparison, ChangeLine } from '@/server/timeline/compare-changes'

type Props = {
  anchor: TimelineAnchor
  account: string
  /** The day the window ends before. */
  day: string
  days: number
  title: string
  compared: ChangeComparison
  tools: ReactNode
}

/** What changed in the days before, this customer beside similar ones, what differs most on top. */
export function ChangeTable({ anchor, account, day, days, title, compared, tools }: Props) {
  const asked = (kind: string) => [account, kind, day, String(days)]
  const { tooFew } = compared
  return (
    <Section title={<span data-plain="what is looked at">{title}</span>} tools={tools}>
      <p
        className="pb-2 text-2 text-ink-2"
        data-receipt={tallyReference('compared', 'similar', { grain: 'account', id: account, anchor, day, days })}
        data-name="Similar customers"
      >
        {sayWhom(anchor, compared)}
      </p>
      <ScrollBox className="overflow-x-auto" label="What changed, against similar customers">
        <div className="min-w-[520px] max-w-[920px]">
          <MiniTable
            caption="What changed, against similar customers"
            head={[
              { key: 'what', label: 'Change' },
              { key: 'own', label: 'This customer', num: true, width: 120 },
              ...(tooFew ? [] : [{ key: 'others', label: 'Similar customers', num: true, width: 190 }]),
              ...(tooFew ? [] : [{ key: 'stands', label: 'Stands', width: 130 }]),
            ]}
            rows={compared.lines.map((line) => ({
              key: line.kind.key,
              cells: [
                <span key="what" title={line.kind.means}>
                  {line.kind.label}
                </span>,
                line.own === null ? (
                  <span key="own" className="text-ink-3">
                    not measured
                  </span>
                ) : (
                  <Sourced
                    key="own"
                    quiet
                    of={`figure:${line.kind.commercial ? 'late-before' : 'change-before'}:${asked(line.kind.key).join(':')}`}
                    name={line.kind.label}
                  >
                    {sayChange(line.kind.unit, line.own)}
                  </Sourced>
                ),
                ...(tooFew ? [] : [<Others key="others" line={line} asked={[...asked(line.kind.key), anchor]} />]),
                ...(tooFew
                  ? []
                  : [<Stands key="stands" line={line} of={similarOf(line, [...asked(line.kind.key), anchor])} />]),
              ],
            }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}

function sayWhom(anchor: TimelineAnchor, { plan, band, similar, sameSize, tooFew }: ChangeComparison): string {
  if (!plan) return 'Billing knows no plan of this account before that day, so there is nobody to compare it with.'
  const size = sameSize && band ? `with ${band} seats` : 'of any size, for too few are of its own'
  const whom = `on ${plan} ${size}, that had not ${timelineAnchors[anchor].did} in that time`
  if (tooFew)
    return `Only ${similar} customers you may see are like it, ${whom}: too few to compare with, ${similarRule.fewest} are needed.`
  return `Against ${similar} customers ${whom}: their median, and what the middle half of them shows.`
}

const similarOf = ({ kind }: ChangeLine, asked: readonly string[]) =>
  `figure:${kind.commercial ? 'similar-late-before' : 'similar-before'}:${asked.join(':')}`

function Others({ line, asked }: { line: ChangeLine; asked: readonly string[] }) {
  const { spread, kind } = line
  if (!spread) return <span className="text-ink-3">not measured</span>
  const say = (value: number) => sayChange(kind.unit, value)
  return (
    <Sourced quiet of={similarOf(line, asked)} name={`${kind.label}, similar customers`}>
      {say(spread.median)}
      {spread.lower === spread.upper ? null : (
        <span className="ml-2 text-2 text-ink-3">
          {say(spread.lower)} to {say(spread.upper)}
        </span>
      )}
    </Sourced>
  )
}

const words = { above: 'More than most', below: 'Less than most', within: 'As most', unknown: 'Cannot tell' } as const

function Stands({ line, of }: { line: ChangeLine; of: string }) {
  const { stands } = line.standing
  if (stands === 'within' || stands === 'unknown')
    return (
      <span className="text-ink-3" data-receipt={of} data-name="Similar customers">
        {words[stands]}
      </span>
    )
  const Arrow = stands === 'above' ? ArrowUp : ArrowDown
  return (
    <b className="inline-flex items-center gap-1" data-receipt={of} data-name="Similar customers">
      <Arrow className="icon small" aria-hidden="true" />
      {words[stands]}
    </b>
  )
}
