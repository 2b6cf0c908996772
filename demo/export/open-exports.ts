import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Cell, csvLine } from './csv-line'
import { type CsvColumn, type CsvObject, csvShapes, type JsonObject, jsonShapes } from './export-shapes'

/** One written export: `path` is absolute, `rows` leaves out the header. */
export type ExportFile = { source: string; object: string; path: string; rows: number }

/** A row of a CSV export by column; what is left out is written as nothing. */
export type CsvRow<K extends CsvObject> = { [Column in CsvColumn<K>]?: Cell }

/** The open export files. Writing only fills buffers: call `drain` between customers to keep memory flat. */
export type Exports = {
  csv<K extends CsvObject>(object: K, row: CsvRow<K>): void
  json(object: JsonObject, row: object): void
  /** Writes the buffers out once they hold more than about a megabyte in all, and waits for the disk. */
  drain(): Promise<void>
  /** Writes what is left, closes every file and lists them. */
  close(): Promise<ExportFile[]>
}

const bufferLimit = 1 << 20

/** Creates (or empties) every export file under `dir`. Fails as the file system does. */
export async function openExports(dir: string): Promise<Exports> {
  const files = new Map<string, OpenFile>()
  let waiting = 0
  for (const [object, { path, columns }] of Object.entries(csvShapes)) {
    files.set(object, await openFile(join(dir, path), csvLine(columns)))
  }
  for (const [object, path] of Object.entries(jsonShapes)) files.set(object, await openFile(join(dir, path), ''))

  const append = (object: string, line: string) => {
    const file = files.get(object)
    if (!file) throw new Error(`No export named ${object}`)
    file.buffer += line
    file.rows += 1
    waiting += line.length
  }
  const flush = async () => {
    for (const file of files.values()) {
      if (file.buffer === '') continue
      const bytes = Buffer.from(file.buffer, 'utf8')
      file.buffer = ''
      await file.handle.appendFile(bytes)
    }
    waiting = 0
  }
  return {
    csv: (object, row) => {
      const cells: Readonly<Record<string, Cell>> = row
      append(object, csvLine(csvShapes[object].columns.map((column) => cells[column])))
    },
    json: (object, row) => append(object, `${JSON.stringify(row)}\n`),
    drain: async () => {
      if (waiting > bufferLimit) await flush()
    },
    close: async () => {
      await flush()
      for (const file of files.values()) await file.handle.close()
      return [...files].map(([name, file]) => {
        const [source = '', object = ''] = name.split('.')
        return { source, object, path: file.path, rows: file.rows }
      })
    },
  }
}

type OpenFile = { path: string; handle: Awaited<ReturnType<typeof open>>; buffer: string; rows: number }

async function openFile(path: string, header: string): Promise<OpenFile> {
  await mkdir(dirname(path), { recursive: true })
  return { path, handle: await open(path, 'w'), buffer: header, rows: 0 }
}
