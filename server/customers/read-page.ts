import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { AnySubject } from '@/model/filters/filter'
import type { GoldenGrain } from '@/model/grains'
import { subjectSql } from './subject-sql'

/** Where a row stands in the order: its sort value as text, null for rows without one. */
export type Place = { value: string | null; id: string }

type Wish = {
  grain: GoldenGrain
  conditions: readonly SQL[]
  on: AnySubject
  direction: 'asc' | 'desc'
  cursor: Place | null
  backwards: boolean
  size: number
}

/**
 * A keyset page. Rows with a value come first in either direction, rows without one after them; equal values are
 * ordered by id, so that a page never repeats or skips a row. Each part is one indexable statement.
 */
export async function readPage(
  tx: Transaction,
  wish: Wish,
): Promise<{ places: Place[]; hasBefore: boolean; hasAfter: boolean }> {
  const parts = wish.backwards ? (['missing', 'valued'] as const) : (['valued', 'missing'] as const)
  const start = wish.cursor === null ? 0 : parts.indexOf(wish.cursor.value === null ? 'missing' : 'valued')
  const places: Place[] = []
  for (const [index, part] of parts.entries()) {
    if (index < start || places.length > wish.size) continue
    const cursor = index === start ? wish.cursor : null
    places.push(...(await readPart(tx, wish, part, cursor, wish.size + 1 - places.length)))
  }
  const more = places.length > wish.size
  const page = places.slice(0, wish.size)
  if (wish.backwards) return { places: page.reverse(), hasBefore: more, hasAfter: wish.cursor !== null }
  return { places: page, hasBefore: wish.cursor !== null, hasAfter: more }
}

async function readPart(
  tx: Transaction,
  wish: Wish,
  part: 'valued' | 'missing',
  cursor: Place | null,
  limit: number,
): Promise<Place[]> {
  const subject = subjectSql(wish.grain, wish.on)
  const descending = (wish.direction === 'desc') !== wish.backwards
  const way = descending ? sql`desc` : sql`asc`
  const beyond = descending ? sql`<` : sql`>`
  const valued = part === 'valued'
  const from = cursor
    ? valued
      ? sql`(${subject.value}, g.entity_id) ${beyond} (${cursor.value}::${subject.type}, ${cursor.id}::uuid)`
      : sql`g.entity_id ${beyond} ${cursor.id}::uuid`
    : sql`true`
  const conditions = [...wish.conditions, from, valued ? sql`${subject.value} is not null` : subject.missing]
  const rows = await tx.execute<{ id: string; value: string | null }>(sql`
    select g.entity_id as id, ${valued ? sql`${subject.value}::text` : sql`null`} as value
    from ${sql.raw(`golden_${wish.grain}`)} g ${valued ? subject.join : sql``}
    where ${sql.join(conditions, sql` and `)}
    order by ${valued ? sql`${subject.value} ${way}, ` : sql``}g.entity_id ${way}
    limit ${limit}`)
  return rows.map(({ id, value }) => ({ id, value }))
}
