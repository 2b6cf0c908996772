import type { Ctx } from './ctx'
import { makeCtx } from './make-ctx'

/** The context of the worker and the command line. It acts for no person and may do what the pipeline needs. */
export function systemCtx(now = new Date()): Ctx {
  return makeCtx({ userId: null, name: 'Kith', role: 'system', session: null }, 'service', now)
}
