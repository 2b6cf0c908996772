import type { ViewSurface } from '@/model/filters/view-surfaces'
import { listSavedViews } from '@/server/saved-views/list-saved-views'
import type { Ctx } from '@/server/spine/ctx'
import { ViewsMenu } from './views-menu'

/** The kept lists of a surface, and the way to keep the one on screen. `path` is the address of the list without its query. */
export async function SavedViews({ ctx, surface, path }: { ctx: Ctx; surface: ViewSurface; path: string }) {
  return <ViewsMenu surface={surface} path={path} views={await listSavedViews(ctx, { surface })} />
}
