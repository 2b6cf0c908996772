import { z } from 'zod'
import { command } from '../spine/command'
import { listInput } from './list-input'

/** Writes into the audit that a list leaves Kith: which list, its columns and filters by name, never their values. */
export const recordExport = command({
  name: 'exportCustomers',
  permission: 'customer.list',
  input: listInput.extend({ columns: z.array(z.string()).max(60) }),
  run: async (_, { grain, columns, filters, q, sort, direction }) => ({
    result: null,
    audit: {
      grain,
      columns,
      filters: filters.map((filter) => filter.key),
      searched: q !== '',
      order: `${sort}.${direction}`,
    },
  }),
})
