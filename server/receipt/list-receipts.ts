import { badInput, KithError } from '@/lib/errors'
import type { Ctx } from '../spine/ctx'
import { getReceipt } from './get-receipt'
import type { ReceiptData } from './receipt'

/** The receipt of a reference, or the sentence why there is none for this reader. */
export type ReceiptAnswer = { reference: string; receipt: ReceiptData } | { reference: string; refusal: string }

export const mostReceipts = 100
/** So many are read side by side. */
const lanes = 4

/**
 * Receipts of several values, in the order asked for, each read by itself: one that is refused spoils no other. Throws
 * bad-input above a hundred.
 */
export async function listReceipts(ctx: Ctx, references: readonly string[]): Promise<ReceiptAnswer[]> {
  if (references.length > mostReceipts) throw badInput(`At most ${mostReceipts} receipts are told at once.`)
  const answers = new Map<number, ReceiptAnswer>()
  const waiting = [...references.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers.set(next[0], await answerOf(ctx, next[1]))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return references.flatMap((_, at) => answers.get(at) ?? [])
}

async function answerOf(ctx: Ctx, reference: string): Promise<ReceiptAnswer> {
  try {
    return { reference, receipt: await getReceipt(ctx, { reference }) }
  } catch (error) {
    if (error instanceof KithError) return { reference, refusal: error.message }
    throw error
  }
}
