import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { type ExpansionRow, listExpansion } from '@/server/profile/list-expansion'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** How the account grew and shrank, with its worth a month after each change. */
export async function ExpansionSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const rows = await listExpansion(ctx, { grain: profile.grain, id: profile.entityId })
  if (rows.length === 0) {
    return (
      <Section title="Expansion">
        <FaceEmpty title="Nothing has changed">Subscriptions and their changes appear here.</FaceEmpty>
      </Section>
    )
  }
  return (
    <Section title="Expansion" note={rows.some((row) => row.after !== null) ? 'MRR after' : undefined}>
      <MiniTable
        caption="Changes of subscription, newest first"
        numeric={[2, 3]}
        rows={rows.map((row) => ({ key: row.factId, cells: cellsOf(row) }))}
      />
    </Section>
  )
}

function cellsOf(row: ExpansionRow) {
  const sourced = (column: string, name: string, shown: ReactNode) => (
    <Sourced key={column} of={`fact:subscription_change:${row.factId}:${column}`} name={name} quiet>
      {shown}
    </Sourced>
  )
  const at = sourced('at', 'Day of the change', formatDate(row.at).replace(/^\d+ /, ''))
  const change = sourced('kind', 'Change', changeWords(row))
  if (row.after === null || row.before === null) return [at, change]
  const delta = row.after - row.before
  return [
    at,
    change,
    sourced('mrr_before', 'MRR before the change', delta ? formatMoney(delta, row.currency, { sign: true }) : '0'),
    <Sourced key="after" of={`fact:subscription_change:${row.factId}:mrr_after`} name="MRR after the change">
      {formatMoney(row.after, row.currency)}
    </Sourced>,
  ]
}

function changeWords(row: ExpansionRow): string {
  const plan = row.toPlan ?? row.fromPlan ?? ''
  if (row.kind === 'started') return `${plan}, first order`
  if (row.kind === 'canceled') return `${row.fromPlan ?? plan} cancelled`
  if (row.kind === 'reactivated') return `${plan}, came back`
  const seats =
    row.fromSeats !== null && row.toSeats !== null && row.fromSeats !== row.toSeats
      ? `, ${row.fromSeats} to ${row.toSeats} seats`
      : ''
  return `${plan}${seats}`
}
