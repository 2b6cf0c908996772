import { z } from 'zod'
import { type GuessedColumn, guessMapping } from '@/model/sources/guess-mapping'
import { query } from '@/server/spine/query'
import { checkFile } from './check-file'
import { knownSource } from './create-run'
import { readHeaders } from './read-csv'
import { uploadPath } from './upload-path'

export type UploadLook = {
  bytes: number
  /** Of a CSV file: each header with the field it seems to mean. */
  columns: GuessedColumn[]
  /** Fields a header may be given to, the required ones marked. */
  fields: { name: string; required: boolean; meaning: string }[]
}

/** Looks at an uploaded file before it is tried out: is it readable, and what do its headers seem to mean? */
export const readUpload = query({
  name: 'readUpload',
  permission: 'import.run',
  input: z.strictObject({ source: z.string(), object: z.string(), upload: z.uuid() }),
  run: async (_, { source, object, upload }): Promise<UploadLook> => {
    const known = knownSource(source, object)
    const path = uploadPath(upload)
    const bytes = await checkFile(path)
    const columns = known.format === 'csv' ? guessMapping(known, await readHeaders(path)) : []
    const fields = Object.entries(known.contract.fields).map(([name, field]) => ({
      name,
      required: field.required ?? false,
      meaning: field.meaning,
    }))
    return { bytes, columns, fields }
  },
})
