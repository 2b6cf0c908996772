import { z } from 'zod'
import { Sourced } from '@/app/receipt/sourced'
import { Glyph } from '@/components/ui/glyph'
import type { Profile } from '@/server/profile/profile'

const shape = z.object({ label: z.string(), sentence: z.string(), evidence: z.string() })

/** The alarm that score and money disagree, with its sentence and the rule that rang; nothing where they agree, or for who reads no money. */
export function HealthAlarmLine({ profile }: { profile: Profile }) {
  const alarm = shape.safeParse(profile.metrics.health_alarm?.detail)
  if (!alarm.success) return null
  const { label, sentence, evidence } = alarm.data
  return (
    <p className="mb-2 max-w-[62ch] border-l-2 border-watch pl-2.5">
      <span className="state font-strong text-watch">
        <Glyph name="watch" />
        {label}.
      </span>{' '}
      <Sourced of={`metric:health_alarm:${profile.entityId}`} name="Score and money disagree">
        {sentence}
      </Sourced>{' '}
      <span
        className="text-2 text-ink-3"
        data-receipt={`metric:health_alarm:${profile.entityId}`}
        data-name="The rule that rang"
      >{`Rings at ${evidence}.`}</span>
    </p>
  )
}
