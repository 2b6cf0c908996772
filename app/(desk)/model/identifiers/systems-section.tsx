import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { sourceKeys, sourceSystems } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'

/** Which system owns what, and what each sends. */
export function SystemsSection() {
  return (
    <Section title="Systems" note="each system is trusted for what it owns" first size="tall">
      <ScrollBox className="overflow-x-auto" label="Source systems">
        <div className="min-w-[760px]">
          <MiniTable
            caption="Source systems"
            head={[
              { key: 'system', label: 'System', width: 150 },
              { key: 'owns', label: 'Owns', width: 260 },
              { key: 'objects', label: 'Sends' },
            ]}
            rows={sourceKeys.map((key) => ({
              key,
              plain: 'declared in the model, no data',
              cells: [
                <span key="system" className="inline-flex items-center gap-2">
                  <SourceMark letter={sourceSystems[key].letter} name={sourceSystems[key].label} tone={key} />
                  <b>{sourceSystems[key].label}</b>
                </span>,
                sourceSystems[key].owns,
                <span key="objects" className="text-ink-2">
                  {allSources
                    .filter((one) => one.source === key)
                    .map((one) => one.label.toLowerCase())
                    .join(', ')}
                </span>,
              ],
            }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}
