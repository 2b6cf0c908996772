import { sql } from 'drizzle-orm'
import { openHouseholds } from '@/model/figures/open-households'
import { figureReference } from '@/model/figures/read-figure'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeSection } from './home'
import { plural } from './plural'

type Row = {
  id: string
  names: string[] | null
  household: string | null
  evidence: { signals: { sentence: string }[] }
}

/** Suggested households that wait for the steward, the first four with what speaks for them. */
export async function householdsSection(ctx: TxCtx): Promise<HomeSection> {
  const [total] = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from household_suggestion where status = 'open'`,
  )
  const rows = await ctx.tx.execute<Row>(sql`
    select s.suggestion_id as id, s.evidence,
      (select array_agg(coalesce(g.name, 'No name') order by g.number) from golden_person g join membership m on m.entity_id = g.entity_id
        where m.record_id = any(s.person_ids)) as names,
      (select h.name from golden_household h join membership m on m.entity_id = h.entity_id where m.record_id = s.household_record_id) as household
    from household_suggestion s where s.status = 'open' order by s.confidence, s.found_at, s.suggestion_id limit 4`)
  const count = total?.n ?? 0
  return {
    key: 'households',
    title: 'Households to decide',
    count,
    say: count
      ? `${plural(count, 'suggestion')} of people who seem to share a home; none is made without you.`
      : 'No suggested household waits.',
    of: figureReference(openHouseholds, 'all'),
    href: '/households',
    more: 'Open the queue',
    left: Math.max(0, count - rows.length),
    items: rows.map((row) => ({
      key: row.id,
      title: `${row.names?.join(', ') ?? 'Nobody'}${row.household ? ` and the ${row.household}` : ''}`,
      of: `row:household_suggestion:${row.id}:evidence`,
      sub: row.evidence.signals.map((signal) => signal.sentence).join(' '),
      href: `/households?suggestion=${row.id}`,
    })),
  }
}
