import { badInput } from '@/lib/errors'
import { type GoldenGrain, goldenGrains } from '@/model/grains'

/** What a receipt can be asked of. */
export type Reference =
  | { kind: 'value'; grain: GoldenGrain; entityId: string; field: string }
  | { kind: 'metric'; metric: string; entityId: string }
  | { kind: 'total'; metric: string }
  | { kind: 'fact'; table: string; factId: string; column: string }
  | { kind: 'record'; recordId: string; field: string }
  | { kind: 'check'; check: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const word = /^[a-z][a-z0-9_-]{0,59}$/

/** Reads a reference such as `value:account:<id>:plan`. Throws bad-input for anything else. */
export function readReference(text: string): Reference {
  const [kind, a = '', b = '', c = '', ...rest] = text.split(':')
  const grain = goldenGrains.find((one) => one === a)
  if (rest.length === 0) {
    if (kind === 'value' && grain && uuid.test(b) && word.test(c)) return { kind, grain, entityId: b, field: c }
    if (kind === 'metric' && word.test(a) && uuid.test(b) && !c) return { kind, metric: a, entityId: b }
    if (kind === 'total' && word.test(a) && !b) return { kind, metric: a }
    if (kind === 'fact' && word.test(a) && uuid.test(b) && word.test(c)) return { kind, table: a, factId: b, column: c }
    if (kind === 'record' && uuid.test(a) && word.test(b) && !c) return { kind, recordId: a, field: b }
    if (kind === 'check' && word.test(a) && !b) return { kind, check: a }
  }
  throw badInput('There is no receipt of that name.')
}
