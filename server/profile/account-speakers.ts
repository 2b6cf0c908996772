import { sql } from 'drizzle-orm'
import { connectedParts } from '@/model/identity/graph/connected-parts'
import { uuidArray } from '../identity/uuid-array'
import type { TxCtx } from '../spine/ctx'

type Link = { id: string; record: string; person: string | null; role: string | null }
type Edge = { a: string; b: string }

/**
 * Who speaks for each of these accounts: its sponsors, or all its people where none is named. An account that a person
 * has merged is asked part by part: the sponsor of one side has no say for the other, so a merge never widens what may be done.
 */
export async function accountSpeakers(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map()
  const links = await ctx.tx.execute<Link>(sql`
    select a.entity_id as id, a.record_id as record, p.entity_id as person, l.role
    from membership a left join record_link l on l.target_record_id = a.record_id and l.kind = 'person_account'
      left join membership p on p.record_id = l.record_id
    where a.entity_id = any(${uuidArray(ids)}) and a.grain = 'account' order by a.number, p.entity_id, l.role`)
  const merged = await mergedByPersons(ctx, ids)
  const edges = merged.size ? await ruleEdges(ctx, [...merged]) : []
  return new Map(
    ids.map((id) => [
      id,
      speakersOf(
        links.filter((link) => link.id === id),
        merged.has(id) ? edges : null,
      ),
    ]),
  )
}

/** Without edges the account is one part. */
function speakersOf(links: readonly Link[], edges: readonly Edge[] | null): string[] {
  const records = [...new Set(links.map((link) => link.record))]
  const parts = edges ? connectedParts(records, edges) : [records]
  return [...new Set(parts.flatMap((part) => spokesmen(links.filter((link) => part.includes(link.record)))))]
}

/** The sponsors among these people, or all where there is none. Who has several roles goes by the first of the alphabet, as in the view. */
function spokesmen(links: readonly Link[]): string[] {
  const roles = new Map<string, string | null>()
  for (const { person, role } of links) {
    if (!person) continue
    const known = roles.get(person)
    roles.set(person, known && (role === null || known < role) ? known : role)
  }
  const sponsors = [...roles].flatMap(([id, role]) => (role === 'sponsor' ? [id] : []))
  return sponsors.length ? sponsors : [...roles.keys()]
}

async function mergedByPersons(ctx: TxCtx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select distinct m.entity_id as id from membership m join identity_edge e on e.record_a = m.record_id
    where m.entity_id = any(${uuidArray(ids)}) and e.origin = 'person' and e.verdict = 'same' and e.retracted_at is null`)
  return new Set(rows.map((row) => row.id))
}

function ruleEdges(ctx: TxCtx, ids: readonly string[]): Promise<Edge[]> {
  return ctx.tx.execute<Edge>(sql`
    select e.record_a as a, e.record_b as b from membership m join identity_edge e on e.record_a = m.record_id
    where m.entity_id = any(${uuidArray(ids)}) and e.origin = 'rule' and e.verdict = 'same' and e.retracted_at is null`)
}
