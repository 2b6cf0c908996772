import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { goldenGrains } from '@/model/grains'
import { allFigures } from '@/model/figures/all-figures'
import { type Figure, figureReaders } from '@/model/figures/figure'
import { figureReference } from '@/model/figures/read-figure'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer, plantedAt, plantedId } from '../profile/testing/plant-customer'
import { getReceipt } from './get-receipt'

const owner = testDatabase()
const id = plantedId('account', 411)

beforeAll(async () => {
  const sql = owner.sql()
  for (const grain of goldenGrains)
    await plantCustomer(sql, { grain, number: 411, fields: { name: 'Marlowe & Thane' }, books: ['South'] })
  for (const band of ['likely', 'likely', 'unsure'])
    await sql`insert into candidate_pair ${sql({ record_a: v4(), record_b: v4(), grain: 'person', band, status: 'open', probability: 0.8, weight: 3, reason: 'lookalike', found_at: plantedAt })}`
})

const example = { day: '2026-10-01', id, word: 'word', number: '3' } as const
const referenceTo = (figure: Figure) =>
  figureReference(
    figure,
    ...(figure.takes ?? []).map(({ type, oneOf, of }) => (of ? plantedId(of, 411) : (oneOf?.[0] ?? example[type]))),
  )

describe.each(roleKeys)('figures for %s', (role) => {
  it.each(allFigures.map((figure) => [figure.key, figure as Figure] as const))(
    '%s: the number, or that it is not theirs',
    async (_, figure) => {
      const ctx = await ctxAs(role, { books: ['South'] })
      const receipt = await getReceipt(ctx, { reference: referenceTo(figure) })
      expect(receipt.readers).toEqual(figureReaders(figure))
      expect(receipt.value.hidden ?? false).toBe(!figureReaders(figure).includes(role))
      expect(receipt.sql === undefined).toBe(receipt.value.hidden ?? false)
    },
  )
})

it('gives the number that the SQL it shows gives', async () => {
  const receipt = await getReceipt(await ctxAs('steward'), { reference: 'figure:open-pairs-by-band:likely' })
  const [row] = await owner.sql().unsafe(receipt.sql ?? '')
  expect([receipt.value.value, Number(row?.value)]).toEqual(['2', 2])
})

it.each([
  "figure:open-pairs-by-band:likely'--",
  'figure:open-pairs-by-band',
  'figure:open-pairs:more',
  'figure:nothing',
  'figure:__proto__',
])('refuses %s', async (reference) => {
  await expect(getReceipt(await ctxAs('steward'), { reference })).rejects.toMatchObject({ name: 'KithError' })
})
