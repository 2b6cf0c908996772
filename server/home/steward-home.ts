import { sayChance } from '@/model/identity/calibrate/say-chance'
import { sql } from 'drizzle-orm'
import { formatPounds } from './format-pounds'
import { openPairs } from '@/model/figures/open-pairs'
import { figureReference } from '@/model/figures/read-figure'
import { rejectedRows } from '@/model/figures/rejected-rows'
import { grains, type Grain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { casesSection, outcomesSection } from './case-sections'
import { findingsSection } from './findings-section'
import { householdsSection } from './households-section'
import type { HomeItem, HomeSection } from './home'
import { plural } from './plural'
import { recallsSection, sortingSection } from './recall-sections'

type Pair = {
  record_a: string
  record_b: string
  grain: Grain
  band: string
  probability: number
  reason: string
  value: number
  name_a: string | null
  name_b: string | null
}
type Band = { band: string; pairs: number; value: number }
type Rejected = { source: string; object: string; rows: number; run_id: string }

/** What waits for the steward: pairs by band and value, findings, rows kept aside. */
export async function stewardHome(ctx: TxCtx): Promise<HomeSection[]> {
  return [
    await pairs(ctx),
    await casesSection(ctx),
    ...(await outcomesSection(ctx)),
    ...(await recallsSection(ctx)),
    ...(await sortingSection(ctx)),
    await findingsSection(ctx),
    await householdsSection(ctx),
    await rejected(ctx),
  ]
}

const bandWords: Record<string, string> = {
  likely: 'likely the same',
  unsure: 'unsure',
  different: 'probably different',
}
const reasonWords: Record<string, string> = {
  lookalike: 'They look alike',
  clash: 'A reference joins what tax ids keep apart',
  shared: 'They share an identifier of many',
  weak: 'One customer held together by one weak link',
  proposed: 'A colleague thinks they are one',
}

async function pairs(ctx: TxCtx): Promise<HomeSection> {
  const bands = await ctx.tx.execute<Band>(sql`
    select band, count(*)::integer as pairs, sum(value_at_stake)::float8 as value from candidate_pair where status = 'open' group by band order by max(probability) desc`)
  const top = await ctx.tx.execute<Pair>(sql`
    select p.record_a, p.record_b, p.grain, p.band, p.probability, p.reason, p.value_at_stake::float8 as value, a.name as name_a, b.name as name_b
    from (select * from candidate_pair where status = 'open' order by value_at_stake desc, probability desc, record_a, record_b limit 6) p
    join membership ma on ma.record_id = p.record_a join membership mb on mb.record_id = p.record_b
    left join lateral (${nameOf(sql`ma.entity_id`)}) a on true left join lateral (${nameOf(sql`mb.entity_id`)}) b on true
    order by p.value_at_stake desc, p.probability desc`)
  const count = bands.reduce((sum, band) => sum + band.pairs, 0)
  const value = bands.reduce((sum, band) => sum + band.value, 0)
  return {
    key: 'pairs',
    title: 'Duplicates to decide',
    count,
    say: count
      ? `${bands.map((band) => `${band.pairs} ${bandWords[band.band] ?? band.band}`).join(', ')}; ${formatPounds(value)} a year at stake.`
      : 'No pair waits for a decision.',
    of: figureReference(openPairs),
    href: '/review',
    more: 'Open the queue',
    left: count - top.length,
    items: top.map(pairItem),
  }
}

const pairItem = (pair: Pair): HomeItem => ({
  key: `${pair.record_a}-${pair.record_b}`,
  title: `${pair.name_a ?? 'Without a name'} and ${pair.name_b ?? 'without a name'}`,
  sub: `${reasonWords[pair.reason] ?? pair.reason}; ${bandWords[pair.band] ?? pair.band}, ${sayChance(pair.probability)}. One row is ${grains[pair.grain].label.toLowerCase()} against ${grains[pair.grain].label.toLowerCase()}.`,
  of: `row:candidate_pair:${pair.record_a}~${pair.record_b}:probability`,
  end: {
    text: pair.value ? formatPounds(pair.value) : 'no value',
    tone: 'plain',
    of: `row:candidate_pair:${pair.record_a}~${pair.record_b}:value_at_stake`,
  },
  href: `/review?pair=${pair.record_a}~${pair.record_b}`,
})

const nameOf = (id: ReturnType<typeof sql>) => sql`
  select name from golden_account where entity_id = ${id} union all select name from golden_person where entity_id = ${id}
  union all select name from golden_company where entity_id = ${id} union all select name from golden_household where entity_id = ${id} limit 1`

async function rejected(ctx: TxCtx): Promise<HomeSection> {
  const rows = await ctx.tx.execute<Rejected>(sql`
    select source, object, count(*)::integer as rows, (array_agg(run_id order by at desc))[1] as run_id
    from rejected_row where resolved_run_id is null group by 1, 2 order by 3 desc, 1, 2 limit 50`)
  const count = rows.reduce((sum, row) => sum + row.rows, 0)
  return {
    key: 'rejected',
    title: 'Rows kept aside',
    count,
    say: count
      ? `${plural(count, 'row')} broke a contract and can be replayed once mended.`
      : 'Every row that arrived was taken in.',
    of: figureReference(rejectedRows, 'all', 'all'),
    href: '/sources/runs',
    more: 'All imports',
    left: 0,
    items: rows.slice(0, 6).map((row) => ({
      key: `${row.source}.${row.object}`,
      title: `${row.source} ${row.object.replaceAll('_', ' ')}`,
      sub: 'Line, column and reason stand with the import.',
      of: figureReference(rejectedRows, row.source, row.object),
      end: { text: plural(row.rows, 'row'), tone: 'plain' },
      href: `/sources/runs/${row.run_id}`,
    })),
  }
}
