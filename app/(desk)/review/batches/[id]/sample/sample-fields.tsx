import { sourceOf } from '@/app/receipt/source-of'
import { valueText } from '@/app/receipt/value-text'
import { formatDate } from '@/components/format/format-date'
import { joinClasses } from '@/components/ui/join-classes'
import { SourceMarks } from '@/components/ui/source-marks'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import type { SampleField, SampleItem, SampleSide } from '@/server/review/batches/next-of-batch'
import '../../../pair-fields.css'

const equal = ({ left, right }: SampleField) => left === right

/** What both sides say, what differs first, or everything; without codes and links, by which a known pair could be told from another. */
export function SampleFields({ item, all }: { item: SampleItem; all: boolean }) {
  const both = item.fields.filter(({ left, right }) => left !== null && right !== null)
  const some = [...both.filter((field) => !equal(field)), ...both.filter(equal)]
  const shown = all || !some.length ? item.fields : some
  const hidden = item.fields.length - shown.length
  return (
    <>
      <table className="two">
        <caption className="sr-only">What each side says</caption>
        <colgroup>
          <col className="w-[108px]" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <td />
            <Head side={item.left} />
            <Head side={item.right} />
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              <Cell field={field} side="left" />
              <Cell field={field} side="right" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flex min-h-8 items-center text-2 text-ink-3">
        {hidden
          ? `What differs comes first, in grey what both say. ${hidden === 1 ? '1 field is' : `${hidden} fields are`} known on one side only, and hidden.`
          : 'Nothing is hidden.'}
      </p>
    </>
  )
}

function Head({ side }: { side: SampleSide }) {
  const sources = side.sources.filter((one): one is SourceKey => (sourceKeys as readonly string[]).includes(one))
  return (
    <th scope="col">
      <div className="text-4 font-strong [overflow-wrap:anywhere]">{side.name}</div>
      <div className="mt-0.5 flex flex-wrap items-center gap-2 text-2 text-ink-3">
        <SourceMarks sources={sources.map(sourceOf)} />
        <span>{side.records === 1 ? '1 record' : `${side.records} records`}</span>
        {side.since ? <span className="max-sm:hidden">since {formatDate(side.since)}</span> : null}
      </div>
    </th>
  )
}

function Cell({ field, side }: { field: SampleField; side: 'left' | 'right' }) {
  const value = field[side]
  if (value === null) return <td className="text-ink-3">none</td>
  return (
    <td>
      <div className="value">
        <span className={joinClasses('words', equal(field) && 'text-ink-3')}>
          {valueText({ type: field.type, value })}
        </span>
      </div>
    </td>
  )
}
