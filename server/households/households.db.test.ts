import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { digestDatabase } from '@/server/digest/digest-database'
import { asSystem } from '@/server/ingest/claim-run'
import { ingestFile } from '@/server/ingest/ingest-file'
import { fileOf } from '@/server/ingest/testing/sample-files'
import { loadPeople } from '@/server/review/testing/load-people'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { acceptHousehold } from './accept-household'
import { getHouseholdSuggestion } from './get-household-suggestion'
import { listHouseholdSuggestions } from './list-household-suggestions'
import { refuseHousehold } from './refuse-household'
import { suggestHouseholds } from './suggest-households'
import { undoHousehold } from './undo-household'

const { sql } = testDatabase()
const suggest = () => asSystem(systemCtx(), suggestHouseholds)
const person = (key: string) => uuid5('shop', 'customer', key)
const audits = async (command: string) =>
  Number((await sql()`select count(*) from audit_entry where action = ${command}`)[0]?.count)
const home = { street: '9 Weaver Street', postcode: 'LS4 2QB' }

/** What people see of households; the record of an undone answer stays, so the whole digest may not be equal. */
const shown = async () => ({
  households: await sql()`select name, street, record_count, books from golden_household order by 1`,
  members: await sql()`select household_id, person_id from household_person order by 1, 2`,
  people: await sql()`select entity_id, name, confidence, open_pairs from golden_person order by 1`,
})

describe('suggested households', () => {
  beforeAll(async () => {
    await loadPeople(sql(), [
      { key: 'a', name: 'Abena Mensah', birthday: '1976-05-09', ...home },
      { key: 'b', name: 'Daniel Mensah', birthday: '1974-10-21', ...home },
      { key: 'c', name: 'Ruth Calder', birthday: '1990-01-02', street: '4 Mill Lane', postcode: 'LS6 3HN' },
      { key: 'd', name: 'Piet Mensah', birthday: '1991-01-02', street: '8 Mill Lane', postcode: 'LS6 3HN' },
    ])
  })
  beforeEach(suggest)

  const waiting = async () => {
    const list = await listHouseholdSuggestions(await ctxAs('steward'), {})
    const [first] = list.suggestions.filter((one) => one.status === 'open')
    return { list, first }
  }
  const theOne = async () => {
    const { first } = await waiting()
    if (!first) throw new Error('No suggestion waits.')
    return { suggestionId: first.suggestionId, version: first.version }
  }

  it('finds who shares an address and a last name, and finds nothing new when asked again', async () => {
    const { list } = await waiting()
    expect(list.suggestions).toMatchObject([
      { names: ['Abena Mensah', 'Daniel Mensah'], household: null, confidence: 'likely', status: 'open' },
    ])
    const before = (await digestDatabase(systemCtx(), {})).hash
    expect(await suggest()).toEqual({ open: 1, changed: 0, crowded: 0 })
    expect((await digestDatabase(systemCtx(), {})).hash).toBe(before)
  })

  it('makes a household that Kith keeps a record of, and takes it back exactly', async () => {
    const steward = await ctxAs('steward')
    const before = await shown()
    const { suggestionId, version } = await theOne()
    const view = await getHouseholdSuggestion(steward, { suggestionId })
    expect(view.persons.map((one) => one.name)).toEqual(['Abena Mensah', 'Daniel Mensah'])
    expect(view.figures[0]).toMatchObject({ key: 'people', now: 0, after: 2 })
    const { householdId, code } = await acceptHousehold(steward, { suggestionId, version })
    expect(await audits('acceptHousehold')).toBe(1)
    const after = await shown()
    expect(after.households).toMatchObject([{ name: 'Mensah household', street: '9 Weaver Street', record_count: 1 }])
    expect(after.members.map((row) => row.person_id).sort()).toEqual([person('a'), person('b')].sort())
    expect(await suggest()).toMatchObject({ open: 0 })

    await undoHousehold(steward, { suggestionId })
    expect(await shown()).toEqual(before)
    expect((await theOne()).suggestionId).toBe(suggestionId)
    const [still] = await sql()`select entity_id from membership where record_id = ${householdId}`
    expect(still?.entity_id).toBe(householdId)

    const again = await acceptHousehold(steward, await theOne())
    expect([again.householdId, again.code]).toEqual([householdId, code])
    await undoHousehold(steward, { suggestionId })
  })

  it('restores what a person decided once a person who was taken back is there again', async () => {
    const steward = await ctxAs('steward')
    const { suggestionId, version } = await theOne()
    await acceptHousehold(steward, { suggestionId, version })
    await sql()`delete from record_link where record_id = ${person('a')}`
    await suggest()
    expect((await shown()).members).toHaveLength(2)
    await undoHousehold(steward, { suggestionId })
    expect((await shown()).members).toHaveLength(0)
  })

  it('keeps what a person decided when the shop sends somebody anew', async () => {
    const send = async (phone: string, changed: string) => {
      const path = await fileOf(
        [
          'customer_id,kind,company_name,vat_number,first_name,last_name,email,email_verified,phone,street,city,postcode,country,household_id,loyalty_tier,birthday,created_at,updated_at',
          `X1,personal,,,Oda,Brekke,,,${phone},3 Elm Close,Leeds,L17 9NX,GB,,,1970-01-01,2026-01-05T09:00:00Z,${changed}`,
          `X2,personal,,,Ivar,Brekke,,,,3 Elm Close,Leeds,L17 9NX,GB,,,1971-01-01,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z`,
        ].join('\n'),
      )
      const file = { source: 'shop', object: 'customer', fileName: 'customers', path }
      return (await ingestFile(systemCtx(), file)).counts
    }
    expect(await send('', '2026-01-05T09:00:00Z')).toMatchObject({ new: 2 })
    await suggest()
    const steward = await ctxAs('steward')
    const { suggestions } = await listHouseholdSuggestions(steward, {})
    const found = suggestions.find((one) => one.names.includes('Oda Brekke'))
    if (!found) throw new Error('The two were not suggested.')
    await acceptHousehold(steward, found)
    expect(await send('0113 496 0188', '2026-02-05T09:00:00Z')).toMatchObject({ changed: 1, unchanged: 1 })
    expect((await shown()).members).toHaveLength(2)
    await undoHousehold(steward, found)
    await refuseHousehold(steward, { suggestionId: found.suggestionId, version: found.version + 2 })
  })

  it('stays refused until the evidence changes', async () => {
    const steward = await ctxAs('steward')
    const { suggestionId, version } = await theOne()
    await refuseHousehold(steward, { suggestionId, version, reason: 'Two flats' })
    expect(await suggest()).toMatchObject({ open: 0, changed: 0 })
    await sql()`insert into identifier (record_id, kind, value, grain, raw, verified)
      select record_id, 'phone', '+441134960150', 'person', '0113 496 0150', false from source_record where external_id in ('a', 'b')`
    expect(await suggest()).toMatchObject({ open: 1, changed: 1 })
    expect((await waiting()).first?.suggestionId).toBe(suggestionId)
    await sql()`delete from identifier where value = '+441134960150'`
    await suggest()
  })

  it('is gone when its evidence is, and back when that is', async () => {
    const address = await sql()`select record_id, attributes from source_record where external_id = 'b'`
    await sql()`update golden_person set street = '11 Weaver Street' where entity_id = ${person('b')}`
    expect(await suggest()).toMatchObject({ open: 0, changed: 1 })
    expect(address).toHaveLength(1)
    await sql()`update golden_person set street = '9 Weaver Street' where entity_id = ${person('b')}`
    expect(await suggest()).toMatchObject({ open: 1, changed: 1 })
  })

  it('tells the second of two who was first, and keeps nothing of theirs', async () => {
    const [one, two] = [await ctxAs('steward'), await ctxAs('steward')]
    const seen = await theOne()
    const outcomes = await Promise.allSettled([acceptHousehold(one, seen), refuseHousehold(two, seen)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(String(lost?.status === 'rejected' ? lost.reason : '')).toMatch(/was first: judged/)
    await undoHousehold(one, seen)
    await expect(undoHousehold(two, seen)).rejects.toMatchObject({ kind: 'stale' })
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('refuses the %s', async (role) => {
    const ctx = await ctxAs(role)
    const seen = await theOne()
    const before = (await digestDatabase(systemCtx(), {})).hash
    await expect(acceptHousehold(ctx, seen)).rejects.toMatchObject({ kind: 'refused' })
    await expect(refuseHousehold(ctx, seen)).rejects.toMatchObject({ kind: 'refused' })
    await expect(undoHousehold(ctx, seen)).rejects.toMatchObject({ kind: 'refused' })
    expect((await digestDatabase(systemCtx(), {})).hash).toBe(before)
  })
})
