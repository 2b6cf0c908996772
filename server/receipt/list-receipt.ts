import { sql } from 'drizzle-orm'
import { refused } from '@/lib/errors'
import { may, whoMay } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { readListParams } from '@/model/filters/read-list-params'
import { filterSentence } from '@/model/filters/say-filters'
import { grains } from '@/model/grains'
import { countRows } from '../customers/count-rows'
import { conditionsOf } from '../customers/list-customers'
import { denial } from '../spine/check-permission'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'
import { writtenOut } from './written-out'

/** The receipt of how many customers a list has: its filters as a sentence, and the count under the reader's own rights. */
export async function listReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'list' }>,
): Promise<ReceiptData> {
  const role = ctx.actor.role as Role
  if (!may(role, 'customer.list')) throw refused(denial('customer.list'))
  const params = readListParams(of.grain, role, Object.fromEntries(new URLSearchParams(of.query)))
  const conditions = conditionsOf(ctx, role, params)
  const { rows, capped } = await countRows(ctx.tx, of.grain, conditions)
  const { label, plural } = grains[of.grain]
  const said = filterSentence(of.grain, plural, params.filters)
  return {
    reference,
    name: plural,
    of: null,
    meaning: params.q
      ? `${said} that match “${params.q}”, as far as you see them.`
      : `${said}, as far as you see them.`,
    value: capped ? { type: 'text', value: `${rows.toLocaleString('en-GB')}+` } : { type: 'integer', value: rows },
    candidates: [],
    lines: [
      { label: 'Grain', text: `${label}, each counted once` },
      { label: 'Made by', text: 'Counted now, with your rights', note: 'up to 10,000' },
    ],
    freshness: null,
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers: whoMay('customer.list'),
    sql: writtenOut(
      sql`select count(*) from ${sql.raw(`golden_${of.grain}`)} g where ${sql.join([...conditions], sql` and `)}`,
    ),
  }
}
