import { Glyph } from '@/components/ui/glyph'

/** Age of a value. Fresh is plain grey text; stale is a clock with the age and its limit: "9 h, limit 1 h". */
export function Freshness({ age, limit, stale }: { age: string; limit?: string; stale?: boolean }) {
  if (!stale) return <span className="whitespace-nowrap text-fresh">{age}</span>
  return (
    <span className="state text-stale">
      <Glyph name="stale" />
      <span>
        <span className="sr-only">Stale: </span>
        {age}
        {limit ? `, limit ${limit}` : null}
      </span>
    </span>
  )
}
