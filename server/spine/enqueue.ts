import { sql } from 'drizzle-orm'
import type { TxCtx } from './ctx'

/** Adds a job that exists exactly if the transaction commits. Jobs of one key replace each other while they wait. */
export async function enqueue(
  ctx: TxCtx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  key: string | null = null,
): Promise<void> {
  await ctx.tx.execute(sql`select kith_enqueue(${task}, ${JSON.stringify(payload)}::json, ${key})`)
}
