import { rebuildStale } from '@/server/golden/rebuild-stale'
import { ingestFile } from '@/server/ingest/ingest-file'
import { systemCtx } from '@/server/spine/system-ctx'
import type { ExportFile } from '../export/open-exports'
import { haldenFiles } from '../halden-files'

/** Objects loaded before all others, so that their records found the customers and give them their codes. */
const founders = new Set(['crm.company', 'crm.account', 'crm.contact'])

/**
 * Brings the exports in: CRM first, then product events beside everything else, since reading them keeps one core busy
 * while the other's database works. Golden records are rebuilt once, at the end.
 */
export async function loadFiles(files: readonly ExportFile[], say: (line: string) => void): Promise<void> {
  const found = haldenFiles(files).map((file) => ({ ...file, name: `${file.source}.${file.object}` }))
  const lane = async (wanted: (name: string) => boolean) => {
    for (const { source, object, path, name, label } of found.filter((one) => wanted(one.name))) {
      const { counts, error } = await ingestFile(systemCtx(), { source, object, path, fileName: name, golden: 'later' })
      if (error) throw new Error(error)
      say(`${label}: ${counts.read} rows, ${counts.rejected} kept aside.`)
    }
  }
  await lane((name) => founders.has(name))
  await Promise.all([
    lane((name) => name === 'product.event'),
    lane((name) => !founders.has(name) && name !== 'product.event'),
  ])
  await rebuildStale(systemCtx())
}
