import fc from 'fast-check'
import type postgres from 'postgres'
import { v4 } from '@/lib/uuid4'
import { pinValue } from '@/server/golden/pin-value'
import { writeNote } from '@/server/notes/write-note'
import type { Ctx } from '@/server/spine/ctx'

const kinds = ['event', 'order', 'ticket', 'consent', 'note', 'record', 'own-note', 'pin'] as const

/** Something that comes to one of four records some time after a merge. */
export type LateWrite = { kind: (typeof kinds)[number]; record: number; amount: number }

export const lateWrite: fc.Arbitrary<LateWrite> = fc.record({
  kind: fc.constantFrom(...kinds),
  record: fc.nat(3),
  amount: fc.integer({ min: 1, max: 99_999 }),
})

type Where = { sql: postgres.Sql; steward: Ctx; records: readonly string[]; place: number; at: Date }

/** Writes it as a source would, or as a person does here. For tests. */
export async function writeLate({ sql, steward, records, place, at }: Where, write: LateWrite): Promise<void> {
  const record_id = records[write.record] ?? ''
  const fact = { record_id, fact_id: v4(), source: 'shop', external_id: `late-${place}` }
  const { amount } = write
  switch (write.kind) {
    case 'event':
      await sql`insert into event ${sql({ record_id, at, event_id: v4(), kind: 'visit', source: 'product', run_id: v4(), arrived_at: at })}`
      return
    case 'order':
      await sql`insert into customer_order ${sql({ ...fact, placed_at: at, status: 'placed', payment_status: 'paid', total: amount, currency: 'GBP' })}`
      return
    case 'ticket':
      await sql`insert into ticket ${sql({ ...fact, subject: `Parcel ${amount}`, status: 'open', priority: 'normal', created_at: at, changed_at: at })}`
      return
    case 'consent':
      await sql`insert into consent_event ${sql({ ...fact, purpose: 'marketing', channel: 'mail', state: amount % 2 ? 'given' : 'withdrawn', lawful_basis: 'consent', at })}`
      return
    case 'note':
      await sql`insert into note ${sql({ ...fact, body: `Spoke about parcel ${amount}`, at })}`
      return
    case 'record':
      await sql`update source_record set attributes = attributes || ${sql.json({ city: `Town ${amount}` })}, source_changed_at = ${at}, version = version + 1
        where record_id = ${record_id}`
      return
    case 'own-note':
      await writeNote(steward, { grain: 'person', id: record_id, text: `Parcel ${amount} came back`, about: record_id })
      return
    case 'pin': {
      const [own] = await sql<
        { street: string }[]
      >`select attributes->>'street' as street from source_record where record_id = ${record_id}`
      await pinValue(steward, { recordId: record_id, field: 'street', value: own?.street ?? '', reason: 'She said so' })
    }
  }
}
