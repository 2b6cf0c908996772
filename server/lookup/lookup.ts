import { z } from 'zod'
import { query } from '../spine/query'
import { findByCode } from './find-by-code'
import { findByDocument } from './find-by-document'
import { findByIdentifier } from './find-by-identifier'
import { findByName } from './find-by-name'
import { type LookupHit, nameHits } from './name-hits'
import { readLookup } from './read-lookup'

const mostHits = 20

/**
 * Finds customers by any scrap of identity: readable code, any id ever issued, e-mail or a part of it, phone in any
 * format, order, ticket or invoice number, external id, or a name with a typo. Surest first, each customer once, at
 * most 20, only those the reader may see.
 */
export const lookup = query({
  name: 'lookup',
  permission: 'customer.lookup',
  input: z.object({ q: z.string().max(200) }),
  run: async (ctx, { q }): Promise<LookupHit[]> => {
    const read = readLookup(q)
    if (read.text.length < 2) return []
    const matches = [
      ...(await findByCode(ctx, read)),
      ...(await findByDocument(ctx, read)),
      ...(await findByIdentifier(ctx, read)),
      ...(await findByName(ctx, read)),
    ]
    return nameHits(
      ctx,
      matches.toSorted((a, b) => b.score - a.score),
      mostHits,
    )
  },
})
