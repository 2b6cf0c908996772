import type { Source } from '@/components/ui/source-mark'
import { type SourceKey, sourceSystems } from '@/model/source-systems'

/** What people decided here, as if it came from a system. */
const ourselves: Source = { letter: 'K', name: 'Kith', tone: 'other' }

/** A source system as the interface draws it; a source that is none of them is Kith itself. */
export const sourceOf = (key: SourceKey): Source =>
  Object.hasOwn(sourceSystems, key)
    ? { letter: sourceSystems[key].letter, name: sourceSystems[key].label, tone: key }
    : ourselves
