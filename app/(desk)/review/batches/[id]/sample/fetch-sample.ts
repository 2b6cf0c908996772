import type { SampleItem } from '@/server/review/batches/next-of-batch'

export type More = { items: SampleItem[] } | { message: string }

/** Fetches the next pairs of a sample: from a place on, or those not answered yet. Answers a sentence where that fails; never throws. */
export async function fetchSample(batchId: string, from?: number): Promise<More> {
  const query = new URLSearchParams({ batch: batchId, ...(from ? { from: String(from) } : {}) })
  try {
    const response = await fetch(`/api/review/sample?${query}`, { cache: 'no-store' })
    const answer: Partial<{ items: SampleItem[]; message: string }> = await response.json()
    return answer.items ? { items: answer.items } : { message: answer.message ?? 'The next pairs could not be read.' }
  } catch {
    return { message: 'The connection was lost. What you answered is kept; open the sample again.' }
  }
}
