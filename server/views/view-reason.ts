import { z } from 'zod'

/** Why a view is changed, in the words of whoever changes it. */
export const viewReason = z.string().trim().min(3, 'Say why in a few words.').max(500)
