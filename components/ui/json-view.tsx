import { ScrollBox } from '@/components/ui/scroll-box'

/** A value as indented JSON on a sunken ground, for records as they arrived. BigInt is written as digits. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  const text = JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? part.toString() : part), 2)
  return (
    <ScrollBox className="code-block" label={label}>
      <pre>{text ?? 'none'}</pre>
    </ScrollBox>
  )
}
