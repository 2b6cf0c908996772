import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { directUrl } from '@/db/connection-urls'
import { generateHalden } from '@/demo/generate-halden'
import type { DemoSize } from '@/demo/resolve-size'
import { haldenFiles } from '@/demo/halden-files'
import { env } from '@/lib/env'
import { ingestFile } from '@/server/ingest/ingest-file'
import { systemCtx } from '@/server/spine/system-ctx'
import { copyFile } from './parts/copy-file'
import { withPeakMemory } from './parts/peak-memory'

type Figure = { rows: number; seconds: number; copySeconds: number; againSeconds: number }

/** Rows a second from file to golden records, beside plain COPY of the same bytes, with the peak memory of the load. */
async function main(): Promise<void> {
  const size = (process.env.KITH_BENCH_SIZE ?? 'default') as DemoSize
  const dir = join(env().KITH_DATA_DIR, `bench-${size}`)
  const { files } = await generateHalden({ dir, size, today: '2026-11-01' })
  const figures = new Map<string, Figure>()
  let peak = 0
  for (const { source, object, path } of haldenFiles(files)) {
    const load = () => ingestFile(systemCtx(), { source, object, path, fileName: object })
    const started = performance.now()
    const { result, peakMb } = await withPeakMemory(load)
    const loaded = performance.now()
    await load()
    const againSeconds = (performance.now() - loaded) / 1000
    peak = Math.max(peak, peakMb)
    figures.set(`${source}.${object}`, {
      rows: result.counts.read,
      seconds: (loaded - started) / 1000,
      copySeconds: await copyFile(directUrl(), path),
      againSeconds,
    })
  }
  report(String(size), figures, peak)
}

function report(size: string, figures: Map<string, Figure>, peakMb: number): void {
  const all = [...figures.values()].reduce((sum, one) => ({
    rows: sum.rows + one.rows,
    seconds: sum.seconds + one.seconds,
    copySeconds: sum.copySeconds + one.copySeconds,
    againSeconds: sum.againSeconds + one.againSeconds,
  }))
  const events = figures.get('product.event') ?? all
  const rate = (rows: number, seconds: number) => Math.round(rows / Math.max(seconds, 0.001))
  const line = ({ rows, seconds, copySeconds, againSeconds }: Figure) => ({
    rows,
    'rows/s': rate(rows, seconds),
    'COPY rows/s': rate(rows, copySeconds),
    'of COPY': Number((copySeconds / seconds).toFixed(3)),
    'sent again, rows/s': rate(rows, againSeconds),
  })
  console.table(Object.fromEntries([...figures, ['all', all] as const].map(([name, figure]) => [name, line(figure)])))
  console.log(`Peak memory ${peakMb} MB.`)
  const json = ({ rows, seconds, copySeconds, againSeconds }: Figure) => ({
    rows,
    rows_per_s: rate(rows, seconds),
    copy_rows_per_s: rate(rows, copySeconds),
    ratio: Number((copySeconds / seconds).toFixed(4)),
    again_rows_per_s: rate(rows, againSeconds),
  })
  console.log(JSON.stringify({ ingest: { size, ...json(all), events: json(events), peak_mb: peakMb } }))
}

await main().finally(closeDatabase)
