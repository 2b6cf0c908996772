import { z } from 'zod'

/** The longest note, in characters. */
export const longestNote = 2_000

/** Plain text as it was typed: lines and tabs stay, other control characters are refused. It is shown as text wherever it is shown. */
export const noteText = z
  .string()
  .trim()
  .min(2, 'Write a few words.')
  .max(longestNote, `A note has at most ${longestNote.toLocaleString('en-GB')} characters.`)
  .refine(
    (text) => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, '')),
    'A note is plain text without control characters.',
  )
