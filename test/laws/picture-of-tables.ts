import { sql } from 'drizzle-orm'
import { contactChannelKeys, contactPurposeKeys } from '@/model/consent/contact-purposes'
import { consentOf } from '@/server/profile/consent-of'
import type { TxCtx } from '@/server/spine/ctx'
import { groupBy } from './picture'
import { asPipelineOn, type Scratch } from './scratch-database'

type Member = { record_id: string; entity_id: string; number: number; grain: 'person' | 'account' }
type Value = { entity_id: string; field: string; value: string; record_id: string; rule: string }
type Fact = { entity_id: string; count: number; money: number }

/** What `picture` says of an in-memory world, read from the tables. */
export function pictureOfTables(scratch: Scratch, by: 'id' | 'records' = 'id'): Promise<string> {
  return asPipelineOn(scratch, async (ctx) => {
    const members = await ctx.tx.execute<Member>(sql`
      select m.record_id, m.entity_id, f.number, m.grain from membership m join membership f on f.record_id = m.entity_id`)
    const values = groupBy(await goldenValues(ctx), ({ entity_id }) => entity_id)
    const facts = new Map((await factSums(ctx)).map((row) => [row.entity_id, row]))
    const entities = groupBy([...members], ({ entity_id }) => entity_id)
    const customers = [...entities].map(([entityId, [first]]) => ({ entityId, grain: first?.grain ?? 'person' }))
    const consents = groupBy(await consentOf(ctx, customers), ({ entityId }) => entityId)
    const lines = [...entities].map(([entityId, rows]) => {
      const records = rows.map(({ record_id }) => record_id).sort()
      const name = by === 'id' ? `${entityId} ${rows[0]?.number}` : (records[0] ?? '')
      const golden = (values.get(entityId) ?? []).map((one) => `${one.field}=${one.value} ${one.record_id} ${one.rule}`)
      const said = consents.get(entityId) ?? []
      const answers = contactPurposeKeys.flatMap((purpose) =>
        contactChannelKeys.map(
          (channel) => said.find((one) => one.purpose === purpose && one.channel === channel)?.answer ?? 'unknown',
        ),
      )
      const { count = 0, money = 0 } = facts.get(entityId) ?? {}
      const spoken = said.length ? answers.join() : ''
      return `${name}: ${[records.join(' '), golden.sort().join('; '), spoken, `${count} facts`, money].join(' | ')}`
    })
    return lines.sort().join('\n')
  })
}

const goldenValues = async (ctx: TxCtx) => [
  ...(await ctx.tx.execute<Value>(
    sql`select entity_id, field, value->>'v' as value, record_id, rule from golden_value`,
  )),
]

const factSums = async (ctx: TxCtx) => [
  ...(await ctx.tx.execute<Fact>(sql`
    select m.entity_id, count(*)::int as count, sum(f.money)::float8 as money from membership m join (
      select record_id, 0 as money from ticket union all select record_id, 0 from consent_event
      union all select record_id, total from invoice) f using (record_id) group by 1`)),
]
