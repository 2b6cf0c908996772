import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { lockIdentity } from '@/server/identity/lock-identity'
import type { Ctx } from '@/server/spine/ctx'
import { rebuildGolden } from './rebuild-golden'

const batch = 10_000

/**
 * Derives every golden record that a load noted as stale, a batch a transaction. What a load that died left behind is
 * done by the next one. Returns how many there were.
 */
export async function rebuildStale(ctx: Ctx): Promise<number> {
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  for (let done = 0; ; ) {
    const rebuilt = await inTransaction(ctx.db, who, async (tx) => {
      const inside = { ...ctx, now: new Date(), tx }
      await lockIdentity(inside)
      const rows = await tx.execute<{ entity_id: string }>(sql`
        delete from golden_stale where entity_id in (select entity_id from golden_stale order by entity_id limit ${batch})
        returning entity_id`)
      const ids = rows.map((row) => row.entity_id).sort()
      if (ids.length) await rebuildGolden(inside, ids)
      return ids.length
    })
    done += rebuilt
    if (rebuilt < batch) return done
  }
}
