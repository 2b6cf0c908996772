import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { Freshness } from '@/components/ui/freshness'
import { KeyValues } from '@/components/ui/key-values'
import { Num } from '@/components/ui/num'
import type { SourceDetail } from '@/server/ingest/get-source-object'
import { ageWords } from '../../age-words'

/** How much a source object holds, how fresh it is, and what its contract says of itself. */
export function SourceFacts({ source }: { source: SourceDetail }) {
  const { ageHours, freshHours, contract } = source
  const state = (column: string, name: string, value: ReactNode) =>
    ageHours === null ? (
      <span data-plain="nothing arrived yet">{value}</span>
    ) : (
      <Sourced of={`row:source_state:${source.source}~${source.object}:${column}`} name={name}>
        {value}
      </Sourced>
    )
  return (
    <KeyValues
      items={[
        { key: 'records', label: 'Records', value: state('records', 'Records', <Num value={source.records} />) },
        {
          key: 'fresh',
          label: 'Newest change',
          value: state(
            source.lastChangedAt ? 'last_changed_at' : 'last_arrived_at',
            'Newest change',
            ageHours === null ? (
              'nothing yet'
            ) : (
              <Freshness age={ageWords(ageHours)} limit={ageWords(freshHours)} stale={source.stale} />
            ),
          ),
        },
        { key: 'promise', label: 'Promised', value: <Said>{`every ${ageWords(freshHours)}`}</Said> },
        { key: 'contract', label: 'Contract', value: <Said>{`version ${contract.version}`}</Said> },
        {
          key: 'others',
          label: 'Other columns',
          value: <Said>{contract.others === 'kept' ? 'kept in the record, unread' : 'refused'}</Said>,
        },
        {
          key: 'format',
          label: 'Format',
          value: <Said>{source.format === 'csv' ? 'CSV with a header line' : 'one JSON object a line'}</Said>,
        },
      ]}
    />
  )
}

/** Words of the contract itself. */
const Said = ({ children }: { children: string }) => <span data-plain="the contract">{children}</span>
