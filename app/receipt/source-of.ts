import type { Source } from '@/components/ui/source-mark'
import { type SourceKey, sourceSystems } from '@/model/source-systems'

/** A source system as the interface draws it. */
export const sourceOf = (key: SourceKey): Source => ({
  letter: sourceSystems[key].letter,
  name: sourceSystems[key].label,
  tone: key,
})
