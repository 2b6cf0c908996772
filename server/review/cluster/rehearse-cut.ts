import { rehearsal } from '@/server/spine/rehearsal'
import { cutLink } from './cut-link'
import { previewParting } from './parting-preview'

/** What cutting a link would do: the two customers, the links parted, and all that follows. Found by doing it; nothing is kept. */
export const rehearseCut = rehearsal({
  name: 'rehearseCut',
  permission: cutLink.permission,
  input: cutLink.input,
  run: (ctx, input) => previewParting(ctx, input.recordA, () => cutLink(ctx, input)),
})
