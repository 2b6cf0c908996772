import { type Source, SourceMark, type SourceTone } from '@/components/ui/source-mark'

const order: readonly SourceTone[] = ['crm', 'billing', 'product', 'support', 'marketing', 'shop', 'other']

/** Several source marks, always in the same order whatever order they come in. */
export function SourceMarks({ sources }: { sources: readonly Source[] }) {
  const sorted = [...sources].sort(
    (a, b) => order.indexOf(a.tone) - order.indexOf(b.tone) || a.name.localeCompare(b.name),
  )
  return (
    <span className="inline-flex items-center gap-[3px] align-middle">
      {sorted.map((source) => (
        <SourceMark key={source.name} {...source} />
      ))}
    </span>
  )
}
