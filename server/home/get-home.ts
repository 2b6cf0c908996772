import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { adminHome } from './admin-home'
import { analystHome } from './analyst-home'
import { auditorHome } from './auditor-home'
import type { HomeSection } from './home'
import { loadMarks, markOf, type Marks } from './load-marks'
import { stewardHome } from './steward-home'
import { successHome } from './success-home'
import { supportHome } from './support-home'

const homes: Record<Role, (ctx: TxCtx, marks: Marks) => Promise<HomeSection[]>> = {
  admin: adminHome,
  steward: stewardHome,
  success: successHome,
  support: supportHome,
  analyst: analystHome,
  auditor: auditorHome,
}

/** What waits for whoever asks, counted and linked, by role. What they have put aside is left out, or with `all` marked. */
export const getHome = query({
  name: 'getHome',
  permission: 'home.read',
  alone: true,
  input: z.object({ all: z.boolean().default(false) }),
  run: async (ctx, { all }): Promise<HomeSection[]> => {
    if (ctx.actor.role === 'system') return []
    const marks = await loadMarks(ctx)
    const sections = await homes[ctx.actor.role](ctx, marks)
    return sections.map((section) => {
      const items = section.items.map((item) => ({ ...item, aside: markOf(marks, section.key, item) }))
      const open = items.filter((item) => !item.aside)
      return { ...section, items: all ? items : open, aside: items.length - open.length }
    })
  },
})
