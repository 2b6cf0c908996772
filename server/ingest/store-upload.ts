import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { badInput } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import type { Ctx } from '@/server/spine/ctx'
import { startImport } from './start-import'
import { checkPermission } from '@/server/spine/check-permission'
import { uploadPath } from './upload-path'

const most = 4 * 1024 ** 3

/**
 * Streams an upload to disk under a fresh id, for whoever may import. What arrives is compared with what was announced, so
 * that a body cut on its way is refused. Returns the id and the size in bytes.
 */
export async function storeUpload(
  ctx: Ctx,
  body: ReadableStream<Uint8Array>,
  announced: number | null,
): Promise<{ upload: string; bytes: number }> {
  await checkPermission(ctx, startImport.permission, 'storeUpload')
  if (announced !== null && announced > most)
    throw badInput('The file is larger than 4 GB. Split it and send the parts.')
  const upload = v4()
  const path = uploadPath(upload)
  await mkdir(dirname(path), { recursive: true })
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > most) throw badInput('The file is larger than 4 GB. Split it and send the parts.')
      yield chunk
    }
  }
  try {
    await pipeline(Readable.fromWeb(body), counted, createWriteStream(path, { mode: 0o600 }))
    if (announced !== null && bytes !== announced) throw badInput('Only part of the file arrived. Send it again.')
    return { upload, bytes }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
