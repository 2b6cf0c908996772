import { findSource } from '@/model/sources/all-sources'
import { rebuildStale } from '@/server/golden/rebuild-stale'
import { ingestFile } from '@/server/ingest/ingest-file'
import { systemCtx } from '@/server/spine/system-ctx'
import type { ExportFile } from '../export/open-exports'
import { haldenFiles } from '../halden-files'

type Found = ReturnType<typeof haldenFiles>[number]

/**
 * Brings the exports in, several at a time, for reading a file keeps one core busy while the other's database works: who
 * is who in one lane, the CRM first, so that its records give customers their codes; beside it what they did, which may
 * come before or after them; product events once the CRM is in. Golden records are rebuilt once, at the end.
 */
export async function loadFiles(files: readonly ExportFile[], say: (line: string) => void): Promise<void> {
  const lanes: Record<Lane, Found[]> = { crm: [], customers: [], facts: [], events: [] }
  for (const file of haldenFiles(files)) lanes[laneOf(file)].push(file)
  const load = async (lane: Lane) => {
    for (const { source, object, path, label } of lanes[lane]) {
      const fileName = `${source}.${object}`
      const { counts, error } = await ingestFile(systemCtx(), { source, object, path, fileName, golden: 'later' })
      if (error) throw new Error(error)
      say(`${label}: ${counts.read} rows, ${counts.rejected} kept aside.`)
    }
  }
  await Promise.all([load('crm').then(() => Promise.all([load('events'), load('customers')])), load('facts')])
  await rebuildStale(systemCtx())
}

type Lane = 'crm' | 'customers' | 'facts' | 'events'

function laneOf({ source, object }: Found): Lane {
  const found = findSource(source, object)
  if (found?.event) return 'events'
  if (found?.records.every(({ grain }) => grain === null)) return 'facts'
  return source === 'crm' ? 'crm' : 'customers'
}
