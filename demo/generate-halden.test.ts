import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvShapes, jsonShapes } from './export/export-shapes'
import { generateHalden, type HaldenFiles } from './generate-halden'

const today = '2026-11-19'
let dir = ''
let made: HaldenFiles

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'halden-'))
  made = await generateHalden({ dir: join(dir, 'one'), size: 300, today })
  await generateHalden({ dir: join(dir, 'two'), size: 300, today })
  await generateHalden({ dir: join(dir, 'other'), size: 300, today, seed: 7 })
})
afterAll(() => rm(dir, { recursive: true }))

describe('the demo company', () => {
  it('comes out byte for byte the same for the same seed, and different for another', async () => {
    expect(await hashOf('two')).toBe(await hashOf('one'))
    expect(await hashOf('other')).not.toBe(await hashOf('one'))
  })

  it('refuses days and sizes that do not exist', async () => {
    await expect(generateHalden({ dir, size: 300, today: '2026-02-30' })).rejects.toThrow('Not a day')
    await expect(generateHalden({ dir, size: 0.5, today })).rejects.toThrow('Not a number of persons')
  })

  it('writes strict CSV with exactly the declared headers, and counts its rows rightly', async () => {
    for (const { source, object, path, rows } of made.files) {
      if (path.endsWith('.jsonl')) continue
      const lines: string[][] = parse(await readFile(path), { relax_column_count: false })
      const shape = Object.entries(csvShapes).find(([name]) => name === `${source}.${object}`)?.[1]
      expect(lines[0]).toEqual(shape?.columns)
      expect(lines.length - 1, `${source}.${object}`).toBe(rows)
    }
  })

  it('gives each record one truth, although duplicates share one', async () => {
    const truths = new Map<string, string>()
    for (const { source, object, external_id: id, truth_id: truth } of await csv('truth/records.csv')) {
      const key = `${source}.${object}:${id}`
      expect(truths.get(key) ?? truth, key).toBe(truth)
      truths.set(key, truth ?? '')
    }
    expect(new Set(truths.values()).size).toBeLessThan(truths.size)
  })

  it('never lets a verified e-mail or a reference lie, apart from what is planted', async () => {
    const holders = await holdersOfStrongIdentifiers()
    const planted = await csv('truth/defects.csv')
    const allowed = planted.filter(({ check }) => check === 'shared-identifier' || check === 'wrong-reference')
    const lies = [...holders].filter(([, truths]) => truths.size > 1).map(([key]) => key)
    const excuses = allowed.map(({ external_id, note }) => `${external_id} ${note}`).join('\n')
    expect(lies.length).toBe(allowed.length)
    for (const lie of lies) expect(excuses).toContain(lie.slice(lie.indexOf(':') + 1))
  })

  it('plants at least two offenders of every kind of defect', async () => {
    const counts = new Map<string, number>()
    for (const { check = '' } of await csv('truth/defects.csv')) counts.set(check, (counts.get(check) ?? 0) + 1)
    expect(counts.get('stale-source')).toBe(1)
    counts.delete('stale-source')
    expect([...counts.keys()]).toHaveLength(11)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(2)
  })

  it('ends each source when it says, save for planted dates', async () => {
    const planted = new Set((await csv('truth/defects.csv')).map(({ external_id }) => external_id))
    for (const { source, path } of made.files.filter((file) => file.path.endsWith('.csv'))) {
      const end = source === 'shop' ? `${today}T04:00:00Z` : `${today}T08:00:00Z`
      const rows: Record<string, string>[] = parse(await readFile(path), { columns: true })
      for (const row of rows) {
        if (Object.values(row).some((value) => planted.has(value))) continue
        for (const [column, value] of Object.entries(row)) {
          if (/T\d\d:/.test(value) && !column.includes('due'))
            expect(value <= end, `${path} ${column} ${value}`).toBe(true)
        }
      }
    }
  })
})

async function hashOf(run: string): Promise<string> {
  const hash = createHash('sha256')
  const paths = [...Object.values(csvShapes).map(({ path }) => path), ...Object.values(jsonShapes), 'truth/story.json']
  for (const path of paths) hash.update(await readFile(join(dir, run, path)))
  return hash.digest('hex')
}

async function csv(path: string): Promise<Partial<Record<string, string>>[]> {
  return parse(await readFile(join(dir, 'one', path)), { columns: true })
}

async function json(path: string): Promise<Record<string, Record<string, string | boolean> | string>[]> {
  const text = await readFile(join(dir, 'one', path), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The truths behind each verified e-mail, billing customer, CRM account, workspace, VAT number and shop customer. */
async function holdersOfStrongIdentifiers(): Promise<Map<string, Set<string>>> {
  const truths = new Map<string, string>()
  for (const row of await csv('truth/records.csv'))
    truths.set(`${row.source}.${row.object}:${row.external_id}`, row.truth_id ?? '')
  const holders = new Map<string, Set<string>>()
  const hold = (kind: string, value: unknown, record: string) => {
    const truth = truths.get(record)
    if (!value || truth === undefined) return
    const key = `${kind}:${kind === 'mail' ? String(value).toLowerCase() : value}`
    holders.set(key, (holders.get(key) ?? new Set()).add(truth))
  }
  for (const [record] of truths) {
    const [object = '', id = ''] = record.split(':')
    hold(object, id, record)
  }
  for (const [path, object, id, verified] of [
    ['crm/contacts.csv', 'crm.contact', 'contact_id', 'email_verified'],
    ['support/users.csv', 'support.user', 'id', 'verified'],
    ['marketing/contacts.csv', 'marketing.contact', 'contact_id', 'email_verified'],
    ['shop/customers.csv', 'shop.customer', 'customer_id', 'email_verified'],
  ] as const) {
    for (const row of await csv(path)) if (row[verified] === 'true') hold('mail', row.email, `${object}:${row[id]}`)
  }
  for (const row of await csv('crm/accounts.csv')) {
    hold('billing.customer', row.billing_customer_id, `crm.account:${row.account_id}`)
    hold('product.workspace', row.workspace_id, `crm.account:${row.account_id}`)
  }
  for (const row of await csv('support/organizations.csv'))
    hold('crm.account', row.external_id, `support.organization:${row.id}`)
  for (const row of await csv('marketing/contacts.csv'))
    hold('shop.customer', row.shop_customer_id, `marketing.contact:${row.contact_id}`)
  for (const row of await csv('shop/customers.csv')) hold('vat', row.vat_number, `shop.customer:${row.customer_id}`)
  for (const { id, tax_id, metadata } of await json('billing/customers.jsonl')) {
    hold('vat', tax_id, `billing.customer:${id}`)
    if (typeof metadata === 'object') hold('crm.account', metadata.crm_account_id, `billing.customer:${id}`)
  }
  for (const { type, userId, traits } of await json('product/events.jsonl')) {
    if (type !== 'identify' || typeof traits !== 'object') continue
    if (traits.email_verified === true) hold('mail', traits.email, `product.user:${userId}`)
    hold('crm.contact', traits.crm_contact_id, `product.user:${userId}`)
  }
  return holders
}
