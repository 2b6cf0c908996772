import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { decisionKindKeys, decisionReasonKeys } from '@/model/identity/decision-kinds'

const day = z.iso.date()

/** What of the history is asked for. Days are whole days, UTC, both included. */
export const decisionFilter = z.object({
  /** A name, a readable code, an identifier or an id, retired ones too. */
  customer: z.string().trim().min(1).max(100).optional(),
  record: z.uuid().optional(),
  by: z.uuid().optional(),
  kind: z.enum(decisionKindKeys).optional(),
  why: z.enum(decisionReasonKeys).optional(),
  /** The comparison that spoke, by its label. */
  spoke: z.string().trim().min(1).max(60).optional(),
  from: day.optional(),
  to: day.optional(),
  band: z.enum(['likely', 'unsure', 'different']).optional(),
  grain: z.enum(goldenGrains).optional(),
  state: z.enum(['standing', 'undone']).optional(),
})
export type DecisionFilter = z.output<typeof decisionFilter>

const place = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[0-9a-f-]{36}$/)

/** A page of it: after or before a place in the order, newest first. */
export const decisionPage = decisionFilter.extend({ after: place.optional(), before: place.optional() })
