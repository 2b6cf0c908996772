import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { apiToken, appUser } from '@/db/schema/access'
import { query } from '../spine/query'

/** Tokens for systems, newest first, without the tokens themselves. */
export const listTokens = query({
  name: 'listTokens',
  permission: 'people.read',
  input: z.object({}),
  run: (ctx) =>
    ctx.tx
      .select({
        tokenId: apiToken.tokenId,
        name: apiToken.name,
        hint: apiToken.hint,
        role: apiToken.role,
        createdAt: apiToken.createdAt,
        createdBy: appUser.name,
        revokedAt: apiToken.revokedAt,
        lastUsedAt: apiToken.lastUsedAt,
      })
      .from(apiToken)
      .leftJoin(appUser, eq(appUser.userId, apiToken.createdBy))
      .orderBy(desc(apiToken.createdAt), desc(apiToken.tokenId))
      .limit(200),
})
