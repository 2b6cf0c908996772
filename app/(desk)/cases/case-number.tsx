import { Sourced } from '@/app/receipt/sourced'
import { valueText } from '@/app/receipt/value-text'
import { formatDate } from '@/components/format/format-date'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { SqlBlock } from '@/components/ui/sql-block'
import { roles } from '@/model/access/roles'
import { type DoubtedNumber, sayRoute } from '@/model/cases/doubted-number'

/** The number a case is about as its reporter had it before them: day, value, version, SQL, and who sees it. */
export function CaseNumber({ number }: { number: DoubtedNumber }) {
  const { reference, name, department, day, shown, version, sql, role, readers } = number
  return (
    <>
      <Section title="About" level={3} size="tight">
        <KeyValues
          items={[
            {
              key: 'number',
              label: 'Number',
              value: (
                <Sourced of={reference} name={name}>
                  {name}
                </Sourced>
              ),
            },
            { key: 'route', label: 'Goes to', value: sayRoute(department) },
          ]}
        />
      </Section>
      <Section title="What they had before them" level={3} size="tight">
        <KeyValues
          items={[
            {
              key: 'shown',
              label: 'It said',
              value: shown ? (
                <Sourced of={reference} name={name}>
                  <b>{valueText(shown, true)}</b>
                </Sourced>
              ) : (
                'Not kept: not everybody who reads cases may read it'
              ),
            },
            { key: 'day', label: 'Day', value: formatDate(day) },
            ...(version ? [{ key: 'version', label: 'Definition', value: `Version ${version}` }] : []),
            { key: 'role', label: 'Seen as', value: roles[role].label },
            { key: 'readers', label: 'Who sees it', value: readers.map((one) => roles[one].label).join(', ') },
          ]}
        />
        {sql ? <SqlBlock sql={sql} label={`SQL of ${name}`} /> : null}
      </Section>
    </>
  )
}
