import { formatNumber } from '@/components/format/format-number'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import type { GoldenGrain } from '@/model/grains'
import type { ModelLine } from '@/server/identity/models/list-models'
import { matchingHref } from './matching-params'
import { ModelButton } from './model-button'
import { modelReceipt } from './model-receipt'

type Props = { grain: GoldenGrain; lines: readonly ModelLine[]; shown: number | null; now: Date; denied?: string }

/** Every version, newest first, with what can be done to it. */
export function VersionList({ grain, lines, shown, now, denied }: Props) {
  const published = lines.find((line) => line.status === 'published')?.version ?? null
  const before = lines.some((line) => line.status === 'retired')
  const newest = String(lines[0]?.version ?? 0)
  return (
    <Section
      title="Versions"
      first
      size="tall"
      tools={
        denied ? null : (
          <ModelButton action="train" grain={grain} until={newest}>
            Train a draft
          </ModelButton>
        )
      }
    >
      {denied ? <p className="pb-3 text-2 text-ink-3">{denied}</p> : null}
      {lines.length ? null : (
        <FaceEmpty title="No version yet">
          Until one is published, pairs are weighed by what is usual elsewhere.
        </FaceEmpty>
      )}
      <ul aria-label="Versions">
        {lines.map((line) => (
          <li
            key={line.version}
            data-receipt={modelReceipt(grain, line.version, 'version')}
            data-name={`Version ${line.version}`}
            aria-current={line.version === shown ? 'true' : undefined}
            className="-mx-2 grid gap-1 border-t border-line px-2 py-2 aria-[current]:bg-accent-tint"
          >
            <div className="flex flex-wrap items-baseline gap-x-2">
              <TextLink href={matchingHref({ grain, version: line.version })}>{`Version ${line.version}`}</TextLink>
              <span className={line.status === 'published' ? 'font-strong' : 'text-ink-2'}>{line.status}</span>
              <span className="ml-auto text-2 text-ink-3">
                {line.publishedAt ? 'published ' : 'trained '}
                <When at={line.publishedAt ?? line.trainedAt} now={now} />
              </span>
            </div>
            <div className="text-2 text-ink-3">
              {`${formatNumber(line.records)} records, by ${(line.publishedAt ? line.publishedBy : line.trainedBy) ?? 'Kith'}; ${line.calibrated ? `calibrated from ${formatNumber(line.decisions)} judged pairs` : 'not yet calibrated'}`}
            </div>
            <VersionTools grain={grain} line={line} published={published} before={before} denied={denied} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Tools = { grain: GoldenGrain; line: ModelLine; published: number | null; before: boolean; denied?: string }

function VersionTools({ grain, line, published, before, denied }: Tools) {
  // The reason is said once, above the list.
  if (denied) return null
  const key = { grain, version: line.version }
  if (line.status === 'published')
    return (
      <div className="flex flex-wrap gap-2">
        <ModelButton action="calibrate" {...key}>
          Calibrate now
        </ModelButton>
        {before ? (
          <ModelButton action="rollBack" {...key}>
            Roll back
          </ModelButton>
        ) : null}
      </div>
    )
  return (
    <div className="flex flex-wrap gap-2">
      <ModelButton action="publish" {...key} seen={published} variant={line.status === 'draft' ? 'next' : 'plain'}>
        {line.status === 'draft' ? 'Publish' : 'Publish again'}
      </ModelButton>
    </div>
  )
}
