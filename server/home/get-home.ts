import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { adminHome } from './admin-home'
import { analystHome } from './analyst-home'
import { auditorHome } from './auditor-home'
import type { HomeSection } from './home'
import { stewardHome } from './steward-home'
import { successHome } from './success-home'
import { supportHome } from './support-home'

const homes: Record<Role, (ctx: TxCtx) => Promise<HomeSection[]>> = {
  admin: adminHome,
  steward: stewardHome,
  success: successHome,
  support: supportHome,
  analyst: analystHome,
  auditor: auditorHome,
}

/** What waits for whoever asks, counted and linked, by role. */
export const getHome = query({
  name: 'getHome',
  permission: 'home.read',
  input: z.object({}),
  run: (ctx): Promise<HomeSection[]> =>
    ctx.actor.role === 'system' ? Promise.resolve([]) : homes[ctx.actor.role](ctx),
})
