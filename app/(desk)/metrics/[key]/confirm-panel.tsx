import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { FieldRow } from '@/components/ui/field-row'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { Metric } from '@/model/metrics/metric'
import { type Confirmation, sayVoice } from '@/model/metrics/standing'
import { confirmDefinition } from '@/server/metrics/confirm/confirm-definition'
import type { StandingHere } from '@/server/metrics/confirm/get-standing'
import { notAppointed } from '@/server/metrics/confirm/must-speak-for'
import { tallyReference } from '@/model/figures/tally-reference'
import { denial } from '@/server/spine/check-permission'
import { WordDialog } from './word-dialog'

type Props = { metric: Metric; standing: StandingHere; role: Role }

/** Who has confirmed this very text and who has not, with the button for those who speak for somebody. */
export function ConfirmPanel({ metric, standing, role }: Props) {
  const given = standing.voices.length - standing.waitsFor.length
  return (
    <Section
      title="Confirmed by"
      note={
        <Sourced of={tallyReference('standings', 'words', { metric: metric.key })} name="Words given">
          {`${given} of ${standing.voices.length}`}
        </Sourced>
      }
      tools={<TextLink href="/metrics/reviewers">Who speaks for whom</TextLink>}
    >
      <div>
        {standing.voices.map((one) => (
          <VoiceRow key={one.voice} metric={metric} standing={standing} role={role} line={one} />
        ))}
        <p className="pt-2 text-2 text-ink-3" data-plain="definition">
          Text <span className="mono">{standing.hash}</span>, version {standing.version}
        </p>
      </div>
    </Section>
  )
}

function VoiceRow({ metric, standing, role, line }: Props & { line: StandingHere['voices'][number] }) {
  const { voice, confirmation, before } = line
  const speaker = standing.speakers.find((one) => one.voice === voice)
  const name = sayVoice(metric, voice)
  const denied = !may(role, confirmDefinition.permission)
    ? denial(confirmDefinition.permission)
    : speaker?.me
      ? undefined
      : notAppointed(speaker?.department ?? 'analytics')
  const values: Record<string, string> = confirmation
    ? { confirmationId: confirmation.confirmationId }
    : { metric: metric.key, version: String(standing.version), hash: standing.hash, department: voice }
  return (
    <div className="py-0.5">
      <FieldRow
        lead={<Glyph name={confirmation ? 'given' : 'watch'} label={confirmation ? 'Confirmed' : 'Waits'} />}
        end={denied ? null : <WordDialog act={confirmation ? 'withdraw' : 'confirm'} voice={name} values={values} />}
      >
        <span className="inline-block first-letter:uppercase">{name}</span>
        <span className="block text-2 text-ink-3">
          {confirmation ? (
            <Sourced
              of={`row:metric_confirmation:${confirmation.confirmationId}:confirmed_at`}
              name={`The word of ${name}`}
            >
              {sayWord(confirmation)}
            </Sourced>
          ) : (
            <span
              data-receipt={before ? `row:metric_confirmation:${before.confirmationId}:confirmed_at` : undefined}
              data-name={before ? `The word of ${name}` : undefined}
            >
              {sayWaits(speaker?.names ?? [], before)}
            </span>
          )}
        </span>
        {denied && !confirmation ? (
          <span className="block pt-1">
            <Button size="small" denied={denied}>
              Confirm
            </Button>
          </span>
        ) : null}
      </FieldRow>
    </div>
  )
}

const sayWord = ({ by, at, note }: Confirmation) => `${by}, ${formatDate(at)}${note ? `: ${note}` : ''}`

function sayWaits(names: readonly string[], before: Confirmation | null): string {
  const whom = names.length ? `Waits for ${names.join(' or ')}` : 'Nobody is appointed to say so'
  if (!before) return whom
  if (before.withdrawn)
    return `${whom}. ${before.withdrawn.by} took it back on ${formatDate(before.withdrawn.at)}: ${before.withdrawn.why}`
  return `${whom}. ${before.by} confirmed an earlier text on ${formatDate(before.at)}`
}
