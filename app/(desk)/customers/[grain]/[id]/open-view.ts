import { forbidden } from 'next/navigation'
import type { Role } from '@/model/access/roles'
import { offeredTo, pickView } from '@/model/views/pick-view'
import type { EffectiveView } from '@/model/views/stand-in'
import type { Ctx } from '@/server/spine/ctx'
import { effectiveViews } from '@/server/views/effective-views'

/** The view asked for, or the role's own, as it stands now; with those the role may switch to. The forbidden page where it may open none. */
export async function openView(
  ctx: Ctx,
  asked: string | undefined,
): Promise<{ view: EffectiveView; offered: readonly EffectiveView[] }> {
  const role = ctx.actor.role as Role
  const views = await effectiveViews(ctx, {})
  return { view: pickView(views, role, asked) ?? forbidden(), offered: offeredTo(views, role) }
}
