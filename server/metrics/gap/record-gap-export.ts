import { z } from 'zod'
import { gapDimensions } from '@/model/metrics/split-gap'
import { command } from '@/server/spine/command'
import { readingInput } from './reading'

/** Writes into the audit that the customers behind a step of a gap leave Kith: which two numbers, and how many customers; filters by name, never their values. */
export const recordGapExport = command({
  name: 'exportGap',
  permission: 'metric.read',
  input: z.object({
    one: readingInput,
    other: readingInput,
    slice: z.enum(gapDimensions),
    customers: z.number().int().min(0),
  }),
  run: async (_, { one, other, slice, customers }) => ({
    result: null,
    audit: { slice, customers, one: named(one), other: named(other) },
  }),
})

const named = ({ filters, ...reading }: z.output<typeof readingInput>) => ({
  ...reading,
  filters: filters.map((filter) => filter.key),
})
