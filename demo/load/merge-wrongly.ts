import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { recordId } from '@/model/sources/record-id'
import { approveMerge } from '@/server/review/approve-merge'
import { systemCtx } from '@/server/spine/system-ctx'
import type { Story } from '../story/write-story'
import { asDemoPerson } from './as-demo-person'

/** The demo's steward once merged two people who are not the same. Done through the real command; undoing it is left to whoever tries the demo. */
export async function mergeWrongly(storyPath: string): Promise<void> {
  const { wrongMerge } = JSON.parse(await readFile(storyPath, 'utf8')) as Story
  const [one, other] = [wrongMerge.first, wrongMerge.second].map((id) => recordId('shop', 'customer', id))
  const pair = await pairOf(one, other)
  if (!pair) throw new Error('The pair of the story’s wrong merge is not in the queue.')
  await asDemoPerson('steward', (ctx) => approveMerge(ctx, pair))
}

/** The waiting pair of the entities that two records belong to. */
async function pairOf(one: string | undefined, other: string | undefined) {
  const who = { databaseRole: 'kith_system', session: null, readOnly: true }
  const [row] = await inTransaction(systemCtx().db, who, (tx) =>
    tx.execute<{ a: string; b: string; version: number }>(sql`
      select p.record_a as a, p.record_b as b, p.version from candidate_pair p, membership m, membership n
      where m.record_id = ${one}::uuid and n.record_id = ${other}::uuid and p.status = 'open'
        and p.record_a = least(m.entity_id, n.entity_id) and p.record_b = greatest(m.entity_id, n.entity_id)`),
  )
  return row ? { recordA: row.a, recordB: row.b, version: row.version } : null
}
