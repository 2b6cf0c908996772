import { SourceMark } from '@/components/ui/source-mark'
import { type SourceKey, sourceSystems } from '@/model/source-systems'
import type { Finding } from '@/server/quality/get-check'

/** The mark of the system an offender came from. */
export function FindingMark({ finding }: { finding: Finding }) {
  if (!finding.source || !Object.hasOwn(sourceSystems, finding.source)) return null
  const key = finding.source as SourceKey
  return <SourceMark letter={sourceSystems[key].letter} name={sourceSystems[key].label} tone={key} />
}
