import { allSources } from '@/model/sources/all-sources'
import type { SourceObject } from '@/model/sources/source-object'
import type { ExportFile } from './export/open-exports'

/** The exports in the order they are loaded, each under the name of its source object. */
export function haldenFiles(
  files: readonly ExportFile[],
): { source: string; object: string; label: string; path: string }[] {
  return allSources.flatMap((one) => {
    const file = files.find((candidate) => candidate.source === one.source && nameOf(candidate) === one.object)
    return file ? [{ source: one.source, object: one.object, label: labelOf(one), path: file.path }] : []
  })
}

/** The CRM calls its stage history by another name than the model does. */
const nameOf = ({ source, object }: ExportFile) => (source === 'crm' && object === 'stage' ? 'stage_change' : object)

const labelOf = ({ source, label }: SourceObject) => `${source} ${label.toLowerCase()}`
