import { sql } from 'drizzle-orm'
import { notFound, refused } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { asIso } from '../customers/as-iso'
import { denial } from '../spine/check-permission'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'

/** The receipt of a quality check's number of offenders. */
export async function checkReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'check' }>,
): Promise<ReceiptData> {
  const readers: readonly Role[] = tableRules.quality_result.read
  if (!readers.includes(ctx.actor.role as Role)) throw refused(denial('quality.read'))
  const rows = await ctx.tx.execute<{ offenders: number; looked: string; day: string; ran_at: string }>(sql`
    select offenders, looked, day, ran_at from quality_result where check_key = ${of.check} order by day desc limit 1`)
  const row = rows[0]
  if (!row) throw notFound('That check')
  const words = of.check.replaceAll('-', ' ')
  return {
    reference,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    of: null,
    meaning: 'Rows that break this check, counted when it last ran.',
    value: { type: 'integer', value: row.offenders },
    candidates: [],
    lines: [
      { label: 'Looked at', text: `${Number(row.looked).toLocaleString('en-GB')} rows`, note: row.day },
      { label: 'Definition', text: words, href: `/quality/${of.check}` },
    ],
    freshness: { arrivedAt: asIso(row.ran_at), changedAt: null, limitHours: 24 },
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers,
  }
}
