import { type Claims, createClaims } from './claims'
import type { CsvObject, JsonObject } from './export/export-shapes'
import { type Exports, openExports } from './export/open-exports'
import { type DemoScale, type DemoSize, resolveSize } from './resolve-size'
import { dayMs, parseDay } from './when'

/** What one row of a source object stands for. */
export type Grain = 'account' | 'company' | 'person' | 'household' | 'visitor'
/** A source object whose records stand for a customer of some grain. */
export type RecordObject =
  | Extract<
      CsvObject | JsonObject,
      | 'crm.company'
      | 'crm.account'
      | 'crm.contact'
      | 'billing.customer'
      | 'support.organization'
      | 'support.user'
      | 'marketing.contact'
      | 'shop.household'
      | 'shop.customer'
    >
  | 'product.workspace'
  | 'product.user'
  | 'product.visitor'

/** The planted kinds of defect, named as the quality checks are. */
export type DefectKind =
  | 'duplicate-key'
  | 'missing-identifier'
  | 'impossible-date'
  | 'invalid-state'
  | 'relationship-count'
  | 'orphan-fact'
  | 'revenue-reconciles'
  | 'stale-source'
  | 'contract-violation'
  | 'consent-conflict'
  | 'wrong-reference'
  | 'shared-identifier'

/** What every part of the generator is handed. */
export type World = {
  readonly seed: number
  readonly scale: DemoScale
  /** The moment the data ends: today at 08:00 UTC. */
  readonly end: number
  /** The web shop's export ends four hours earlier. */
  readonly shopEnd: number
  readonly out: Exports
  readonly emails: Claims
  readonly names: Claims
  /** The next number of a series, from 1. */
  nextNumber(series: string): number
  /** How many numbers of a series were given out. */
  countOf(series: string): number
  /** Writes down who a record really is. Several records of one object may share a truth id: they are duplicates. */
  isReally(object: RecordObject, externalId: string, grain: Grain, truthId: string): void
  /** Writes down a planted defect. */
  plant(check: DefectKind, object: string, externalId: string, note: string): void
}

/** Opens the export files under `dir` and makes the world. Throws on an impossible day or size. */
export async function createWorld(dir: string, size: DemoSize, today: string, seed: number): Promise<World> {
  const scale = resolveSize(size)
  const end = parseDay(today) + 8 * 3_600_000
  const out = await openExports(dir)
  const series = new Map<string, number>()
  const split = (object: string) => {
    const [source = '', name = ''] = object.split('.')
    return { source, object: name }
  }
  return {
    seed,
    scale,
    end,
    shopEnd: end - dayMs / 6,
    out,
    emails: createClaims(),
    names: createClaims(),
    nextNumber: (name) => {
      const number = (series.get(name) ?? 0) + 1
      series.set(name, number)
      return number
    },
    countOf: (name) => series.get(name) ?? 0,
    isReally: (object, externalId, grain, truthId) =>
      out.csv('truth.record', { ...split(object), external_id: externalId, grain, truth_id: truthId }),
    plant: (check, object, externalId, note) =>
      out.csv('truth.defect', { check, ...split(object), external_id: externalId, note }),
  }
}
