import { nextTruthId } from '../people/make-person'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { dayMs } from '../when'
import { campaigns } from '../words/catalogue'
import { sitePages } from '../words/ticket-words'
import type { World } from '../world'
import { writeProductCall } from './product-call'

/**
 * Writes a visit to the public site that ends shortly before `until`, and returns the anonymous id. With a person's truth id
 * the visitor is later known to be that person; without, the visitor stays nobody.
 */
export function visit(world: World, random: Random, until: number, personTruthId?: string): string {
  const anonymousId = opaqueId('anon_', world.nextNumber('product.visitor'))
  const pages = random.int(1, 4)
  const campaign = random.chance(0.2) ? random.pick(campaigns).id : undefined
  for (let page = pages; page > 0; page--) {
    const [path, title] = random.pick(sitePages)
    const at = until - page * random.int(20, 59) * 1000
    writeProductCall(world, {
      type: 'page',
      anonymousId,
      path,
      title,
      campaign: page === pages ? campaign : undefined,
      at,
    })
  }
  world.isReally('product.visitor', anonymousId, 'visitor', personTruthId ?? nextTruthId(world, 'V'))
  return anonymousId
}

/** Writes visitors who never say who they are. */
export function writeStrangers(world: World, random: Random, count: number): void {
  for (let i = 0; i < count; i++) visit(world, random, world.end - Math.floor(random.next() * 120 * dayMs))
}
