import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { apiToken } from '@/db/schema/access'
import { notFound } from '@/lib/errors'
import { command } from '../spine/command'

/** Ends a token at once. */
export const revokeToken = command({
  name: 'revokeToken',
  permission: 'token.manage',
  input: z.object({ tokenId: z.uuid() }),
  async run(ctx, { tokenId }) {
    const ended = await ctx.tx
      .update(apiToken)
      .set({ revokedAt: ctx.now })
      .where(and(eq(apiToken.tokenId, tokenId), isNull(apiToken.revokedAt)))
      .returning({ tokenId: apiToken.tokenId })
    if (!ended.length) throw notFound('The token')
    return { result: null, audit: { tokenId } }
  },
})
