import { z } from 'zod'
import { command } from '../spine/command'
import { listInput } from './list-input'

/** Writes into the audit that a list leaves Kith: which list, of which day, its columns and filters by name, never their values. */
export const recordExport = command({
  name: 'exportCustomers',
  permission: 'customer.list',
  input: listInput.extend({
    columns: z.array(z.string()).max(60),
    asOf: z.object({ valid: z.iso.date(), known: z.iso.date().nullable() }).optional(),
  }),
  run: async (_, { grain, columns, filters, q, sort, direction, asOf }) => ({
    result: null,
    audit: {
      grain,
      columns,
      filters: filters.map((filter) => filter.key),
      searched: q !== '',
      order: `${sort}.${direction}`,
      ...(asOf ? { asOf } : {}),
    },
  }),
})
