import { formatDate } from '@/components/format/format-date'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { withVersion } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import type { VersionValue } from '@/server/metrics/get-version-value'
import { VersionResult } from './version-result'

type Props = {
  metric: Metric
  /** The newest day measured, which the form proposes. */
  day: string | undefined
  asked: VersionValue | null
  wrong: string | null
}

/** Every version with who changed it and why; an earlier one whose text was kept can be worked out again for any day. */
export function VersionsSection({ metric, day, asked, wrong }: Props) {
  const earlier = metric.versions.slice(1).filter(({ version }) => withVersion(metric, version))
  return (
    <Section
      title="Versions"
      note="a day is measured with the version in force on it, where its text was kept"
      id="versions"
    >
      <div data-plain="definition">
        <ScrollBox label="Versions of the definition" className="overflow-x-auto">
          <div className="min-w-[640px]">
            <MiniTable
              caption="Versions of the definition"
              head={[
                { key: 'version', label: 'Version', width: 60 },
                { key: 'from', label: 'In force from', width: 110 },
                { key: 'change', label: 'What changed' },
                { key: 'why', label: 'Why' },
                { key: 'author', label: 'By', width: 130 },
                { key: 'text', label: 'Text', width: 80 },
              ]}
              rows={metric.versions.map((one) => ({
                key: String(one.version),
                cells: [
                  one.version,
                  formatDate(one.from),
                  one.change,
                  one.reason,
                  one.author,
                  withVersion(metric, one.version) ? 'kept' : 'not kept',
                ],
              }))}
            />
          </div>
        </ScrollBox>
        {earlier.length ? (
          <form method="get" action={`/metrics/${metric.key}#versions`} className="flex flex-wrap items-end gap-2 pt-3">
            <Field id="work-out-version" label="Work out">
              <Select
                id="work-out-version"
                name="version"
                defaultValue={asked?.version ?? earlier[0]?.version}
                options={earlier.map(({ version }) => ({ value: String(version), label: `Version ${version}` }))}
              />
            </Field>
            <Field id="work-out-day" label="for the day">
              <Input id="work-out-day" type="date" name="day" defaultValue={asked?.day ?? day} max={day} required />
            </Field>
            <Button type="submit">Compare with the present one</Button>
          </form>
        ) : (
          <p className="pt-2 text-2 text-ink-3">No earlier version can be worked out again.</p>
        )}
        {wrong ? (
          <p role="alert" className="pt-2 text-2 text-risk">
            {wrong}
          </p>
        ) : null}
      </div>
      {asked ? <VersionResult metric={metric} value={asked} /> : null}
    </Section>
  )
}
