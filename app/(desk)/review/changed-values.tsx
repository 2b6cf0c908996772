import { valueText } from '@/app/receipt/value-text'
import { DiffMark } from '@/components/ui/diff-mark'
import { Section } from '@/components/ui/section'
import type { ComparedField } from '@/model/survivorship/compare-fields'
import type { PairView } from '@/server/review/pair/pair-types'

const most = 7

/** Which values of the surviving side are kept, which change, and what of the other side is no longer shown. */
export function ChangedValues({ pair }: { pair: PairView }) {
  const changed = pair.fields.filter((field) => field.after !== (field.left?.value ?? null))
  const lost = pair.fields.filter(
    (field) => field.right && field.right.value !== field.after && !changed.includes(field),
  )
  const kept = pair.fields.length - changed.length - lost.length
  const lines = [...changed, ...lost]
  return (
    <Section
      level={3}
      size="tight"
      title="Values"
      note={`${kept} kept, ${changed.length} changed, ${lost.length} lost`}
    >
      {lines.slice(0, most).map((field) => (
        <div key={field.key} className="change-line">
          <DiffMark kind={changed.includes(field) ? 'changed' : 'lost'} />
          <span className="cut pr-2 text-ink-3">{field.label}</span>
          <span className="cut">{changed.includes(field) ? <Changed field={field} /> : <Lost field={field} />}</span>
        </div>
      ))}
      {lines.length > most ? (
        <p className="text-2 text-ink-3">and {lines.length - most} more, in bold beside them</p>
      ) : null}
      {lines.length ? null : <p className="text-2 text-ink-3">Both sides say the same.</p>}
    </Section>
  )
}

function Changed({ field }: { field: ComparedField }) {
  const before = field.left ? valueText({ type: field.type, value: field.left.value }) : 'none'
  return (
    <>
      {before} → <b className="font-strong">{valueText({ type: field.type, value: field.after })}</b>
    </>
  )
}

function Lost({ field }: { field: ComparedField }) {
  return (
    <>
      <span className="gone">{valueText({ type: field.type, value: field.right?.value ?? null })}</span>
      {field.key === 'name' ? <span className="text-ink-3"> findable as alias</span> : null}
    </>
  )
}
