import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'

/**
 * The peer every load is compared with: the bytes of a file through COPY into one bare table without index or key, each
 * line as it is. Returns the seconds it took.
 */
export async function copyFile(url: string, path: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`create table if not exists bench_copy (line text)`
    await sql`truncate bench_copy`
    const started = performance.now()
    const target = await sql`copy bench_copy from stdin with (format csv, delimiter e'\x01', quote e'\x02')`.writable()
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), target)
    return (performance.now() - started) / 1000
  } finally {
    await sql`drop table if exists bench_copy`
    await sql.end()
  }
}
