import { valueText } from '@/app/receipt/value-text'
import { sourceOf } from '@/app/receipt/source-of'
import { KeyLink } from '@/components/keys/key-link'
import { joinClasses } from '@/components/ui/join-classes'
import { SourceMark } from '@/components/ui/source-mark'
import { type SourceKey, sourceSystems } from '@/model/source-systems'
import type { ComparedField, SideValue } from '@/server/review/compare-fields'
import type { PairView } from '@/server/review/get-pair'
import { AddedRows } from './added-rows'
import { SideHead } from './pair-head'
import './pair-fields.css'

/** Said by one side alone these tell the sides apart; other such fields are only missing, and wait behind "Show all". */
const telling = new Set(['name', 'tax_id', 'plan', 'email', 'phone', 'birthday'])

const differs = (field: ComparedField) =>
  field.stays !== 'both' &&
  ((field.left !== null && field.right !== null) || field.left === null || telling.has(field.key))

/** Both sides field by field: what differs, or everything. Bold stays if they are the same, beside the rule that keeps it. */
export function PairFields({ pair, all, toggleHref }: { pair: PairView; all: boolean; toggleHref: string }) {
  const shown = all ? pair.fields : pair.fields.filter(differs)
  const hidden = pair.fields.length - shown.length
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
            <th scope="col">
              <SideHead pair={pair} side={pair.left} />
            </th>
            <th scope="col">
              <SideHead pair={pair} side={pair.right} />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              <Cell field={field} value={field.left} stays={field.stays === 'left' || field.stays === 'both'} />
              <Cell field={field} value={field.right} stays={field.stays === 'right' || field.stays === 'both'} />
            </tr>
          ))}
          <AddedRows pair={pair} />
        </tbody>
      </table>
      <div className="flex min-h-8 items-center gap-2 text-2 text-ink-3">
        <span>
          {all
            ? 'Nothing is hidden.'
            : `${hidden} ${hidden === 1 ? 'field agrees or is' : 'fields agree or are'} on one side only, and hidden.`}
          <span className="max-sm:hidden"> Bold stays if same.</span>
        </span>
        <span className="ml-auto">
          <KeyLink scope="Pair" variant="quiet" size="small" keycap="A" href={toggleHref} scroll={false}>
            {all ? 'Only differences' : 'Show all'}
          </KeyLink>
        </span>
      </div>
    </>
  )
}

function Cell({ field, value, stays }: { field: ComparedField; value: SideValue | null; stays: boolean }) {
  if (!value) return <td className="text-ink-3">none</td>
  const known = Object.hasOwn(sourceSystems, value.source)
  return (
    <td>
      <div className="value">
        {known ? <SourceMark {...sourceOf(value.source as SourceKey)} /> : null}
        <span className={joinClasses('words', stays && 'font-strong')}>
          <Breakable text={valueText({ type: field.type, value: value.value })} />
        </span>
        {stays && field.stays !== 'both' ? <span className="stay">{field.because}</span> : null}
      </div>
    </td>
  )
}

/** An e-mail breaks after its @ before it breaks anywhere else. */
function Breakable({ text }: { text: string }) {
  const at = text.indexOf('@') + 1
  if (at === 0) return text
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  )
}
