import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { KithError } from '@/lib/errors'
import { findCustomer } from '@/server/profile/find-customer'
import { getProfile } from '@/server/profile/get-profile'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { grainFromSlug, profileHref } from '../../grain-slug'

/**
 * The customer an address names. A retired id, also one of another grain, leads to the present address; `rest` is what
 * follows it. The not-found page for everything else.
 */
export async function openProfile(ctx: Ctx, route: { grain: string; id: string }, rest = ''): Promise<Profile> {
  const grain = grainFromSlug(route.grain)
  const id = z.uuid().safeParse(route.id).data ?? notFound()
  try {
    const profile = await getProfile(ctx, { grain, id })
    if (!profile.moved) return profile
    return redirect(profileHref(grain, profile.entityId, rest))
  } catch (error) {
    if (!(error instanceof KithError) || error.kind !== 'not-found') throw error
    const now = await findCustomer(ctx, { id })
    if (!now || now.grain === grain) throw error
    return redirect(profileHref(now.grain, now.entityId, rest))
  }
}
