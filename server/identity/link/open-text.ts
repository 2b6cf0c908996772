import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { badInput } from '@/lib/errors'

const piece = 1 << 20

/**
 * The text of a UTF-8 file piece by piece, without its byte order mark; unpacked where the name ends in `.gz`. Bytes that are
 * not UTF-8 come as U+FFFD. Throws a sentence where there is no such file, or it is no gzip.
 */
export async function* openText(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw badInput(`There is no file ${path}.`)
  const file = createReadStream(path, { highWaterMark: piece })
  const packed = path.endsWith('.gz')
  const stream = packed ? file.pipe(createGunzip({ chunkSize: piece })) : file
  if (packed) file.on('error', (error) => stream.destroy(error))
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? badInput(`${path} is not a whole gzip file (${code}).`) : error
  } finally {
    file.destroy()
  }
}
