import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { healthAlarms } from '@/model/metrics/health-alarms'
import { healthInputs } from '@/model/metrics/health-inputs'
import { healthSegments } from '@/model/metrics/health-segments'

/** The points each input can give, by the size of the account with the reason, and when score and money are said to disagree. */
export function HealthWeights() {
  return (
    <div data-plain="the declared rules">
      <Section title="Weights by size" note="points at most; each column adds up to 100">
        <ScrollBox label="Weights by size" className="overflow-x-auto max-sm:[&>table]:min-w-[600px]">
          <MiniTable
            caption="Points each input can give at most, by the size of the account"
            head={[
              { key: 'input', label: 'Input' },
              ...healthSegments.map((size) => ({
                key: size.key,
                label: `${size.label}, ${size.seats}`,
                num: true,
                width: 128,
              })),
            ]}
            rows={healthInputs.map((input) => ({
              key: input.key,
              cells: [
                <span key="input" className="block leading-4">
                  {input.label}
                  <span className="block text-1 text-ink-3">{input.rule}</span>
                </span>,
                ...healthSegments.map((size) => size.weights[input.key]),
              ],
            }))}
          />
        </ScrollBox>
        <ul className="grid max-w-[62ch] gap-1 pt-2 text-2 text-ink-2">
          {healthSegments.map((size) => (
            <li key={size.key}>{`${size.label}: ${size.why}`}</li>
          ))}
        </ul>
      </Section>
      <Section
        title="When score and money disagree"
        tools={<TextLink href="/metrics/health_alarm">Accounts now</TextLink>}
      >
        <ul className="grid max-w-[62ch] gap-1 text-ink-2">
          {healthAlarms.map((alarm) => (
            <li key={alarm.key}>{`${alarm.label}: ${alarm.rule}.`}</li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
