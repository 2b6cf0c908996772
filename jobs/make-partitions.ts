import { Client } from 'pg'
import { directUrl } from '@/db/connection-urls'
import { partitionStatements } from '@/db/partitions'
import type { Job } from './job'

/** Makes the monthly partitions of events for the year to come. */
export const makePartitions: Job = {
  name: 'make-partitions',
  run: async (ctx) => {
    const client = new Client({ connectionString: directUrl() })
    await client.connect()
    try {
      for (const statement of partitionStatements(ctx.now)) await client.query(statement)
    } finally {
      await client.end()
    }
  },
}
