import { z } from 'zod'
import { KithError } from '@/lib/errors'
import type { Moment } from '@/server/history/moment'
import { momentQuery } from '@/server/history/read-moment'
import { getProfile } from '@/server/profile/get-profile'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { grainFromSlug } from '../../grain-slug'
import { openProfile } from './open-profile'

/**
 * The customer an address names at a moment, and the id to ask for. By what Kith knew on a day a retired id stands for
 * whoever bore it then and stays; by all it knows today it leads to the present address, as everywhere.
 */
export async function openPast(
  ctx: Ctx,
  route: { grain: string; id: string },
  moment: Moment,
): Promise<{ profile: Profile; id: string }> {
  const id = z.uuid().safeParse(route.id).data
  if (moment.known !== null && id) {
    try {
      return { profile: await getProfile(ctx, { grain: grainFromSlug(route.grain), id }), id }
    } catch (error) {
      if (!(error instanceof KithError) || error.kind !== 'not-found') throw error
    }
  }
  const profile = await openProfile(ctx, route, `?${momentQuery(moment)}`)
  return { profile, id: profile.entityId }
}
