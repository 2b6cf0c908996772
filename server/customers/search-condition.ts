import { type SQL, sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { foldText } from '@/lib/fold-text'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { GoldenGrain, grains } from '@/model/grains'
import { readLookup } from '../lookup/read-lookup'

/**
 * The condition of the search box over the golden table `g`: part of a name, a readable code, and for roles that look
 * customers up any scrap of an identifier. Roles that may not read names cannot search by them.
 */
export function searchCondition(role: Role, grain: GoldenGrain, q: string): SQL {
  const read = readLookup(q)
  const found: SQL[] = []
  const columns = readableGoldenColumns(grain, role)
  const like = `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  if (columns.includes('search_text'))
    found.push(sql`select n.entity_id from ${golden(grain)} n where n.search_text like ${like}`)
  else if (columns.includes('name'))
    found.push(sql`select n.entity_id from ${golden(grain)} n where lower(n.name) like ${like}`)
  if (read.code?.grain === grain) {
    found.push(sql`select m.entity_id from membership m where m.grain = ${grain} and m.number = ${read.code.number}`)
  }
  if (may(role, 'customer.lookup') && read.patterns.length) {
    found.push(
      sql`select m.entity_id from kith_find_identifier(array[${sql.join(
        read.patterns.map((one) => sql`${one}`),
        sql`, `,
      )}]::text[], 200) f join membership m using (record_id) where m.grain = ${grain}`,
    )
  }
  return found.length ? sql`g.entity_id in (${sql.join(found, sql` union `)})` : sql`false`
}

const golden = (grain: GoldenGrain) => sql.raw(`golden_${grain satisfies keyof typeof grains}`)
