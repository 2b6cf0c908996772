import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import * as schema from '@/db/schema'
import { tablesByName } from '@/db/tables-by-name'
import { allSources } from '@/model/sources/all-sources'
import type { SourceObject } from '@/model/sources/source-object'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { ingestFile } from './ingest-file'

const db = testDatabase()
const folder = 'model/sources'
const nameOf = ({ source, object }: SourceObject) => `${source}-${object.replaceAll('_', '-')}`
const tables = [
  'source_record',
  'source_record_version',
  'attribute_history',
  'identifier',
  'record_link',
  'event',
  'membership',
  'golden_value',
  'rejected_row',
]
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [table, (await db.sql().unsafe(`select count(*) from ${table}`))[0]?.count]),
    ),
  )

describe('every source object', () => {
  it('is a file of its own name, on the list once, with a sample', () => {
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
    const names = allSources.map(nameOf)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !files.includes(name))).toEqual([])
    const systems = new RegExp(`^(${[...new Set(allSources.map(({ source }) => source))].join('|')})-`)
    expect(files.filter((file) => systems.test(file) && !names.includes(file))).toEqual([])
    expect(readdirSync(join(folder, 'samples')).sort()).toEqual(
      allSources.map((one) => `${nameOf(one)}.${one.format}`).sort(),
    )
  })

  it('fills columns that its fact table has, and all that it must', () => {
    for (const source of allSources) {
      for (const { fact } of source.records) {
        const table = fact && tablesByName(schema).get(fact.table)
        if (!fact || !table) continue
        const given = [...Object.keys(fact.columns), 'record_id', 'fact_id', 'order_id', 'source', 'external_id']
        const { columns } = getTableConfig(table)
        expect(Object.keys(fact.columns).filter((name) => !columns.some((column) => column.name === name))).toEqual([])
        expect(
          columns
            .filter((column) => column.notNull && !column.hasDefault && !given.includes(column.name))
            .map(({ name }) => name),
        ).toEqual([])
      }
    }
  })

  it.each(allSources.map((source) => [nameOf(source), source] as const))(
    'takes its sample once: %s',
    async (name, source) => {
      const file = {
        source: source.source,
        object: source.object,
        path: join(folder, 'samples', `${name}.${source.format}`),
        fileName: name,
      }
      const first = await ingestFile(systemCtx(), file)
      expect([first.status, first.error, first.counts.rejected]).toEqual(['done', null, 0])
      expect(first.counts.new).toBeGreaterThan(0)
      const before = await counts()
      const second = await ingestFile(systemCtx(), file)
      expect(second.counts).toMatchObject({ new: 0, changed: 0, unchanged: first.counts.read })
      expect(await counts()).toEqual(before)
    },
  )
})
