import { z } from 'zod'
import { query } from '@/server/spine/query'
import { resolveSide } from './resolve-side'

/** Who is meant by an id or code, before there is anybody to compare with. Throws `bad-input` and `not-found`. */
export const findSide = query({
  name: 'findSide',
  permission: 'record.read',
  input: z.object({ id: z.string().trim().min(1).max(60) }),
  run: (ctx, { id }) => resolveSide(ctx, id),
})
