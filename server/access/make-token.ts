import { z } from 'zod'
import { apiToken } from '@/db/schema/access'
import { refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { command } from '../spine/command'
import { newToken, tokenHash } from './session-token'

const input = z.object({
  name: z.string().trim().min(1, 'Say what the token is for.').max(100),
  role: z.enum(roleKeys, 'Choose a role.'),
})

/** Makes a token for a system. The token is returned once; only its hash is kept. */
export const makeToken = command({
  name: 'makeToken',
  permission: 'token.manage',
  input,
  async run(ctx, { name, role }) {
    if (!ctx.actor.userId) throw refused('Only a person makes tokens.')
    const token = `kith_${newToken()}`
    const tokenId = v4()
    const hint = token.slice(-4)
    await ctx.tx.insert(apiToken).values({
      tokenId,
      name,
      hint,
      role,
      tokenHash: tokenHash(token),
      createdBy: ctx.actor.userId,
      createdAt: ctx.now,
    })
    return { result: { tokenId, token }, audit: { tokenId, role } }
  },
})
