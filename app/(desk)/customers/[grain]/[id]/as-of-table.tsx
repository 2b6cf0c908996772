import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { DiffMark } from '@/components/ui/diff-mark'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import type { PastCustomer } from '@/server/history/get-as-of'
import type { Profile } from '@/server/profile/profile'
import { pastReference, pastValue, pastWords } from './past-value'
import { sourcedValue, wordsOf } from './sourced-value'

/** Every field that had a value then or has one now, side by side; what differs is marked. */
export function AsOfTable({ profile, past }: { profile: Profile; past: PastCustomer }) {
  const rows = Object.values(past.values)
    .flatMap((value) => {
      const today = profile.values[value.field]
      const now = today && today.value !== null ? wordsOf(profile, today) : null
      const then = pastWords(profile, past, value.field)
      return value.hidden || (then === null && now === null) ? [] : [{ value, then, now }]
    })
    .toSorted((a, b) => Number(a.then === null) - Number(b.then === null))
  const differ = rows.some(({ then, now }) => then !== now)
  return (
    <Section title="Then and today" first size="tall" note={differ ? 'what differs is marked' : 'nothing differs'}>
      <MiniTable
        caption="Fields of this customer then and today"
        head={[
          { key: 'field', label: 'Field', width: 128 },
          { key: 'then', label: 'Then' },
          { key: 'since', label: 'Said', width: 104 },
          { key: 'today', label: 'Today' },
        ]}
        rows={rows.map(({ value, then, now }) => ({
          key: value.field,
          cells: [
            value.label,
            <span key="then" className="state">
              {value.source ? <SourceMark {...sourceOf(value.source)} /> : null}
              {pastValue(profile, past, value.field)}
            </span>,
            value.changedAt === null ? (
              <span key="since" className="text-ink-3">
                none
              </span>
            ) : (
              <Sourced key="since" quiet of={pastReference(past, value.field)} name={`${value.label}, said`}>
                <When at={value.changedAt} focusable={false} />
              </Sourced>
            ),
            then === now ? (
              <span
                key="today"
                className="text-ink-3"
                data-receipt={`value:${profile.grain}:${profile.entityId}:${value.field}`}
                data-name={`${value.label} today`}
              >
                the same
              </span>
            ) : (
              <span key="today" className="state">
                <DiffMark kind={then !== null && now === null ? 'lost' : 'changed'} />
                {sourcedValue(profile, value.field)}
              </span>
            ),
          ],
        }))}
      />
    </Section>
  )
}
