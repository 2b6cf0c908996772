import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { describeMapping, type MappedField } from '@/model/sources/describe-mapping'
import { findSource } from '@/model/sources/all-sources'
import type { SourceObject } from '@/model/sources/source-object'
import { query } from '@/server/spine/query'
import { listSources, type SourceSummary } from './list-sources'

export type SourceDetail = SourceSummary & { contract: SourceObject['contract']; mapping: MappedField[] }

/** One source object: its contract, what its fields become in the model, and how fresh it is. */
export const getSourceObject = query({
  name: 'getSourceObject',
  permission: 'source.read',
  input: z.strictObject({ source: z.string(), object: z.string() }),
  run: async (ctx, { source, object }): Promise<SourceDetail> => {
    const found = findSource(source, object)
    const all = await listSources(ctx, {})
    const summary = all.find((one) => one.source === source && one.object === object)
    if (!found || !summary) throw notFound('The source object')
    return { ...summary, contract: found.contract, mapping: describeMapping(found) }
  },
})
