import { sql } from 'drizzle-orm'

const joins = (side: string) =>
  [
    ['account', 'a'],
    ['company', 'c'],
    ['person', 'p'],
    ['household', 'h'],
  ]
    .map(
      ([grain, alias]) =>
        `left join golden_${grain} ${alias} on q.grain = '${grain}' and ${alias}.entity_id = q.${side}`,
    )
    .join(' ')

/** The name of the entity in this column of a relation `q` that also has a `grain`. */
export const queueName = (side: 'entity_a' | 'entity_b') =>
  sql.raw(`(select coalesce(a.name, c.name, p.name, h.name, 'No name') from (select 1) one ${joins(side)})`)
