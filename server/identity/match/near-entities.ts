import { sql } from 'drizzle-orm'
import { asBigint, hashText } from '@/model/identity/match/block/hash'
import type { TxCtx } from '@/server/spine/ctx'
import type { GrainModel } from './grain-model'
import { scoreSql } from './score-sql'

/** Two entities, the smaller id first, and what they weigh together in thousandths of a bit. */
export type WeighedPair = { a: string; b: string; weight: number }

/** From how many entities on a plan of their own pays. */
const many = 50

/**
 * Entities that may be one with these, by blocking key, weighing at least `least`. For a few entities the statement is
 * prepared once a connection and model, since planning it costs more than running it; it lives inside one transaction's
 * connection, so that a pooler does no harm.
 */
export async function nearEntities(
  ctx: TxCtx,
  model: GrainModel,
  entityIds: readonly string[],
  least: number,
): Promise<WeighedPair[]> {
  if (!entityIds.length) return []
  if (!entityIds.every((id) => uuid.test(id))) throw new TypeError('Entities are named by their uuid.')
  const ids = `'{${entityIds.join(',')}}'::uuid[]`
  const line = String(Math.ceil(least))
  const { name, text } = statementOf(model)
  const run =
    entityIds.length < many
      ? await executePrepared(ctx, name, text, `execute ${name} (${ids}, ${line})`)
      : await ctx.tx.execute<Row>(sql.raw(text.replaceAll('$1::uuid[]', ids).replaceAll('$2', line)))
  return run.map(({ e, f, weight }) => (e < f ? { a: e, b: f, weight } : { a: f, b: e, weight }))
}

type Row = { e: string; f: string; weight: number }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const statements = new WeakMap<GrainModel, { name: string; text: string }>()

function statementOf(model: GrainModel): { name: string; text: string } {
  const known = statements.get(model)
  if (known) return known
  const text = scoreSql(model)
  const { hi, lo } = hashText(text)
  const statement = { name: `match_${model.grain}_${asBigint(hi, lo).toString().replace('-', 'm')}`, text }
  statements.set(model, statement)
  return statement
}

/**
 * Planned once for all entities, for a plan for each would cost more than it saves; and planned to follow keys from one
 * record to the next, since a plan that knows no number of rows reads whole tables for safety.
 */
async function executePrepared(ctx: TxCtx, name: string, text: string, run: string): Promise<Row[]> {
  const [known] = await ctx.tx.execute<{ prepared: boolean }>(
    sql`select exists (select from pg_prepared_statements where name = ${name}) as prepared, ${planner('force_generic_plan', 'off')}`,
  )
  if (!known?.prepared) await ctx.tx.execute(sql.raw(`prepare ${name} (uuid[], integer) as ${text}`))
  const rows = await ctx.tx.execute<Row>(sql.raw(run))
  await ctx.tx.execute(sql`select ${planner('auto', 'on')}`)
  return rows
}

const planner = (plans: 'force_generic_plan' | 'auto', wide: 'on' | 'off') =>
  sql.raw(
    [`set_config('plan_cache_mode', '${plans}', true)`, "set_config('jit', 'off', true)"]
      .concat(
        ['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan'].map((one) => `set_config('${one}', '${wide}', true)`),
      )
      .join(', '),
  )
