import { sourceOf } from '@/app/receipt/source-of'
import { valueText } from '@/app/receipt/value-text'
import { Button } from '@/components/ui/button'
import { joinClasses } from '@/components/ui/join-classes'
import { Keycap } from '@/components/ui/keycap'
import { SourceMark } from '@/components/ui/source-mark'
import { type SourceKey, sourceSystems } from '@/model/source-systems'
import type { ComparedField, SideValue } from '@/model/survivorship/compare-fields'

type Props = {
  field: ComparedField
  /** The receipts of the left and the right value. */
  of: readonly string[]
  /** The key that goes to this field. */
  number?: number
  selected: boolean
  /** Takes the other side's value, or gives it back. */
  onTake?: () => void
}

/** One field of both sides. The value that stays is bold; the other can be taken in its place. */
export function FieldRow({ field, of, number, selected, onTake }: Props) {
  const mine = field.rule === null
  return (
    <tr className={joinClasses(selected && 'selected')} aria-current={selected ? 'true' : undefined}>
      <th scope="row">
        <span className="flex items-center gap-2">
          <span className="number">{number ? <Keycap>{String(number)}</Keycap> : null}</span>
          {field.label}
        </span>
      </th>
      {(['left', 'right'] as const).map((side, at) => {
        const stays = field.stays === side || field.stays === 'both'
        return (
          <Cell
            key={side}
            field={field}
            value={field[side]}
            of={of[at]}
            stays={stays}
            take={onTake && !stays ? { label: mine ? 'Give back' : 'Take', key: selected, run: onTake } : undefined}
          />
        )
      })}
    </tr>
  )
}

type CellProps = {
  field: ComparedField
  of: string | undefined
  value: SideValue | null
  stays: boolean
  take?: { label: string; key: boolean; run: () => void }
}

function Cell({ field, of, value, stays, take }: CellProps) {
  if (!value) return <td className="text-ink-3">none</td>
  const known = Object.hasOwn(sourceSystems, value.source)
  const text = valueText({ type: field.type, value: value.value })
  return (
    <td data-receipt={of} data-name={field.label}>
      <div className="value">
        {known ? <SourceMark {...sourceOf(value.source as SourceKey)} /> : null}
        <span className={joinClasses('words', stays && 'font-strong')}>
          <Breakable text={text} />
        </span>
        {stays && field.stays !== 'both' ? <span className="stay">{field.because}</span> : null}
        {take ? (
          <span className="take">
            <Button
              variant="quiet"
              size="small"
              keycap={take.key ? 'O' : undefined}
              aria-label={`${take.label} ${text} as ${field.label.toLowerCase()}`}
              onClick={take.run}
            >
              {take.label}
            </Button>
          </span>
        ) : null}
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
