import { Fragment, type ReactNode } from 'react'
import { formatNumber } from '@/components/format/format-number'
import { Chip } from '@/components/ui/chip'

export type FilterChip = { key: string; text: string; removeHref?: string; joiner?: string }

/**
 * Filters read as a sentence: "64 accounts [renewing in 60 days] with [health below 60]". `joiner` is the word
 * before a chip (default "and"), `grain` says what one row is, children hold Filter and Save view.
 */
export function FilterSentence(props: {
  count: number
  noun: string
  chips: readonly FilterChip[]
  grain?: string
  /** The receipt of the count. */
  receipt?: string
  children?: ReactNode
}) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-[7px] py-2 pr-4 pl-6 text-ink-2 max-sm:px-4">
      <b className="text-ink" data-receipt={props.receipt} data-name={props.noun}>
        {formatNumber(props.count)} {props.noun}
      </b>
      {props.chips.map((chip, index) => (
        <Fragment key={chip.key}>
          {index > 0 || chip.joiner ? <span>{chip.joiner ?? 'and'}</span> : null}
          <span className="contents" data-plain="what the reader chose">
            <Chip removeHref={chip.removeHref}>{chip.text}</Chip>
          </span>
        </Fragment>
      ))}
      {props.children}
      {props.grain ? <span className="ml-auto text-2 text-ink-3">{props.grain}</span> : null}
    </div>
  )
}
