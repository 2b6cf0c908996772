import { iso } from '../when'
import type { World } from '../world'

/** What the product saw happen: a Segment call without its ids and clocks. */
export type ProductCall =
  | {
      type: 'track'
      userId: string
      anonymousId?: string
      event: string
      properties: object
      groupId?: string
      at: number
    }
  | {
      type: 'page'
      userId?: string
      anonymousId?: string
      path: string
      title: string
      campaign?: string
      groupId?: string
      at: number
    }
  | { type: 'identify'; userId: string; anonymousId?: string; traits: object; groupId?: string; at: number }
  | { type: 'group'; userId: string; groupId: string; traits: object; at: number }

/** Writes one call in Segment form, received two seconds after it happened. */
export function writeProductCall(world: World, call: ProductCall): void {
  world.out.json(
    'product.event',
    segmentForm(call, `msg-${world.nextNumber('product.event').toString(36).padStart(6, '0')}`),
  )
}

function segmentForm(call: ProductCall, messageId: string): object {
  const { type, userId } = call
  const timestamp = iso(call.at)
  const receivedAt = iso(call.at + 2000)
  if (call.type === 'group') {
    return { type, messageId, groupId: call.groupId, userId, timestamp, receivedAt, traits: call.traits }
  }
  const { anonymousId } = call
  const context = call.groupId ? { groupId: call.groupId } : {}
  switch (call.type) {
    case 'track':
      return {
        type,
        messageId,
        userId,
        anonymousId,
        event: call.event,
        properties: call.properties,
        timestamp,
        receivedAt,
        context,
      }
    case 'identify':
      return { type, messageId, userId, anonymousId, traits: call.traits, timestamp, receivedAt, context }
    case 'page': {
      const { path, title, campaign } = call
      const properties = { path, title, url: `https://www.halden.example${path}`, campaign }
      return { type, messageId, userId, anonymousId, name: title, properties, timestamp, receivedAt, context }
    }
  }
}
