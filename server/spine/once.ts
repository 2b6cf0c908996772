import type { Ctx } from './ctx'

/**
 * What `find` finds, found once for all reads of a read-only transaction that ask for it by the same key. Where something
 * may change in between, in a command, it is found anew each time.
 */
export function once<T>(ctx: Ctx, key: string, find: () => Promise<T>): Promise<T> {
  const kept = ctx.found?.get(key)
  if (kept) return kept as Promise<T>
  const finding = find()
  ctx.found?.set(key, finding)
  return finding
}
