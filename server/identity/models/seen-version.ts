import { z } from 'zod'

/** The version a person saw as published; null where none was. */
export const seenVersion = z.number().int().positive().nullable()
