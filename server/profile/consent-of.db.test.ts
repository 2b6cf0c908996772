import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { contactChannelKeys, contactPurposeKeys } from '@/model/consent/contact-purposes'
import { type ConsentSaid, mayContact } from '@/model/consent/may-contact'
import { rehearsal } from '@/server/spine/rehearsal'
import { ctxAs, testDatabase } from '@/test/database'
import { z } from 'zod'
import { consentOf } from './consent-of'

const { sql } = testDatabase()
const now = new Date('2026-11-22T08:00:00Z')

const day = (n: number) => new Date(Date.UTC(2026, 10, n)).toISOString()
const word = fc.record({
  purpose: fc.constantFrom(...contactPurposeKeys, 'newsletter'),
  channel: fc.constantFrom(...contactChannelKeys, 'any', 'any'),
  state: fc.constantFrom('given', 'given', 'refused', 'withdrawn', 'asked'),
  at: fc.integer({ min: 1, max: 4 }).map(day),
  expiresAt: fc.constantFrom(null, day(10), day(21), day(25), now.toISOString()),
})
/** The words of one person, by record; a record may have said nothing. */
const ledger = fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 4 })

/** Writes people of several records each, past the pipeline, and says what each said. */
async function plant(people: (typeof word extends fc.Arbitrary<infer W> ? W : never)[][][]) {
  const members: object[] = []
  const events: object[] = []
  const said: { personId: string; said: ConsentSaid[] }[] = []
  const [last] = await sql()`select coalesce(max(number), 0)::int as n from membership`
  let number = Number(last?.n)
  for (const records of people) {
    const ids = records.map(() => v4())
    const personId = ids[0] ?? ''
    const own: ConsentSaid[] = []
    for (const [at, words] of records.entries()) {
      const record_id = ids[at] ?? ''
      members.push({ record_id, grain: 'person', number: ++number, entity_id: personId, since: now })
      for (const { expiresAt, ...one } of words) {
        own.push({ recordId: record_id, ...one, expiresAt })
        const fact = { record_id, fact_id: v4(), source: 'marketing', external_id: v4(), lawful_basis: 'consent' }
        events.push({ ...fact, ...one, expires_at: expiresAt })
      }
    }
    said.push({ personId, said: own })
  }
  await sql()`insert into membership ${sql()(members)}`
  if (events.length) await sql()`insert into consent_event ${sql()(events)}`
  return said
}

const cells = contactPurposeKeys.flatMap((purpose) => contactChannelKeys.map((channel) => ({ purpose, channel })))
const byRule = (said: readonly ConsentSaid[]) =>
  cells.map(({ purpose, channel }) => mayContact(said, purpose, channel, now))

describe('the effective consent in the database', () => {
  const ask = rehearsal({
    name: 'askConsent',
    permission: 'record.read',
    input: z.object({ people: z.array(z.array(z.uuid())) }),
    run: async (ctx, { people }) => {
      const found = await consentOf(
        ctx,
        people.map((of) => ({ entityId: of.join(), grain: 'person' as const, of })),
      )
      return people.map((of) =>
        cells.map(
          ({ purpose, channel }) =>
            found.find((one) => one.entityId === of.join() && one.purpose === purpose && one.channel === channel)
              ?.answer ?? 'unknown',
        ),
      )
    },
  })

  it('is what the rule says of the same ledger, for random ledgers', async () => {
    const ctx = await ctxAs('steward', { now })
    await fc.assert(
      fc.asyncProperty(fc.array(ledger, { minLength: 20, maxLength: 40 }), async (people) => {
        const planted = await plant(people)
        const found = await ask(ctx, { people: planted.map((one) => [one.personId]) })
        expect(found).toEqual(planted.map((one) => byRule(one.said)))
      }),
      { numRuns: 12 },
    )
  })

  it('of two taken as one is that of the joined ledger, and never wider than either side that spoke', async () => {
    const ctx = await ctxAs('steward', { now })
    const rank = { refused: 0, unknown: 1, given: 2 }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ledger, ledger), { minLength: 10, maxLength: 20 }), async (pairs) => {
        const planted = await plant(pairs.flat())
        const couples = planted.flatMap((left, at) => {
          const right = planted[at + 1]
          return at % 2 === 0 && right ? [{ left, right }] : []
        })
        const together = await ask(ctx, { people: couples.map(({ left, right }) => [left.personId, right.personId]) })
        for (const [at, { left, right }] of couples.entries()) {
          const both = together[at] ?? []
          expect(both).toEqual(byRule([...left.said, ...right.said]))
          const sides = [left, right].filter((side) => side.said.length).map((side) => byRule(side.said))
          for (const [cell, answer] of both.entries())
            expect(rank[answer]).toBe(
              Math.min(...sides.map((side) => rank[side[cell] ?? 'unknown']), sides.length ? 2 : 1),
            )
        }
      }),
      { numRuns: 8 },
    )
  })
})

describe('consent is written by nobody but the load', () => {
  let target = ''
  beforeAll(async () => {
    const [one] = await plant([
      [[{ purpose: 'marketing', channel: 'mail', state: 'refused', at: day(1), expiresAt: null }]],
    ])
    target = one?.personId ?? ''
  })
  const attempts = {
    'inserts a yes': `insert into consent_event (record_id, fact_id, source, external_id, purpose, channel, state, lawful_basis, at)
      values ('$id', gen_random_uuid(), 'x', 'x', 'marketing', 'mail', 'given', 'consent', now())`,
    'turns a no into a yes': `update consent_event set state = 'given' where record_id = '$id'`,
    'moves a no to another record': `update consent_event set record_id = gen_random_uuid() where record_id = '$id'`,
    'deletes a no': `delete from consent_event where record_id = '$id'`,
    'empties the ledger': 'truncate consent_event',
    'writes the effective answer': `update effective_consent set answer = 'given' where person_id = '$id'`,
    'inserts an effective answer': `insert into effective_consent (person_id, purpose, channel, answer) values ('$id', 'marketing', 'mail', 'given')`,
    'deletes an effective answer': `delete from effective_consent where person_id = '$id'`,
    'writes the latest word': `update record_consent set said = 'given' where record_id = '$id'`,
    'replaces the view': `create or replace view effective_consent as select null::uuid as person_id`,
    'drops the view': 'drop view effective_consent',
  }
  const people = roleKeys.map((role) => `kith_${role}`)
  const refused = Object.entries(attempts).flatMap(([what, text]) => people.map((role) => [role, what, text] as const))
  const views = Object.entries(attempts)
    .filter(([what]) => /view|effective|latest|empties/.test(what))
    .map(([what, text]) => ['kith_system', what, text] as const)

  it.each([...refused, ...views])('%s never %s', async (role, _, text) => {
    await expect(
      sql().begin(async (tx) => {
        await tx.unsafe(`set local role ${role}`)
        await tx.unsafe(text.replaceAll('$id', target))
      }),
    ).rejects.toThrow(/permission denied|must be owner|cannot (update|insert|delete)/)
  })
})

describe('the consent of an account', () => {
  const record = async (grain: string, entity = v4()) => {
    const id = v4()
    await sql()`insert into membership ${sql()({ record_id: id, grain, number: Math.floor(Math.random() * 2e9), entity_id: entity, since: now })}`
    return id
  }
  const person = async (account: string, role: string | null, state: 'given' | 'refused') => {
    const [said] = await plant([[[{ purpose: 'marketing', channel: 'any', state, at: day(1), expiresAt: null }]]])
    await sql()`insert into record_link ${sql()({ record_id: said?.personId, kind: 'person_account', target_record_id: account, role })}`
  }
  const mail = async (entityId: string) => {
    const ask = rehearsal({
      name: 'askConsent',
      permission: 'customer.read',
      input: z.object({}),
      run: async (ctx) => consentOf(ctx, [{ entityId, grain: 'account' }]),
    })
    const all = await ask(await ctxAs('analyst', { now }), {})
    return all.find((one) => one.purpose === 'marketing' && one.channel === 'mail')?.answer ?? 'unknown'
  }
  const edge = (a: string, b: string, origin: string) => {
    const [record_a, record_b] = [a, b].sort()
    return sql()`insert into identity_edge ${sql()({ edge_id: v4(), record_a, record_b, grain: 'account', verdict: 'same', origin, rule: origin === 'rule' ? 'tax_id' : 'decision', decided_at: now })}`
  }

  it('is that of its sponsors, and of all its people where none is named', async () => {
    const account = v4()
    const crm = await record('account', account)
    await person(crm, 'member', 'refused')
    expect(await mail(account)).toBe('refused')
    await person(crm, 'sponsor', 'given')
    expect(await mail(account)).toBe('given')
  })

  it('is not widened by a sponsor whom a merge brings, and is by one whom a rule brings', async () => {
    const account = v4()
    const [one, other] = [await record('account', account), await record('account', account)]
    await person(one, 'member', 'refused')
    await person(other, 'sponsor', 'given')
    await edge(one, other, 'rule')
    expect(await mail(account)).toBe('given')
    await sql()`update identity_edge set origin = 'person', rule = 'decision'`
    expect(await mail(account)).toBe('refused')
  })
})
