import { open } from 'node:fs/promises'

/** The delimiter of a CSV file by its first line: the comma, semicolon or tab that it holds most of outside quotes. */
export async function sniffDelimiter(path: string): Promise<',' | ';' | '\t'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const first =
      buffer
        .subarray(0, bytesRead)
        .toString('utf8')
        .split(/[\r\n]/, 1)[0] ?? ''
    const bare = first.replace(/"(?:[^"]|"")*"/g, '')
    const count = (mark: string) => bare.split(mark).length - 1
    if (count(';') > count(',') && count(';') >= count('\t')) return ';'
    return count('\t') > count(',') ? '\t' : ','
  } finally {
    await file.close()
  }
}
