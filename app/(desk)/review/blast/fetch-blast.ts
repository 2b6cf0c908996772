import type { Blast } from '@/server/review/blast/blast'

export type BlastAsked = { recordA: string; recordB: string; version: number }
export type BlastAnswer = { blast: Blast } | { message: string }

/** Asks what a merge would do. Answers a sentence where the server says no or cannot be reached; throws only when `signal` ends it. */
export async function fetchBlast({ recordA, recordB, version }: BlastAsked, signal: AbortSignal): Promise<BlastAnswer> {
  const query = new URLSearchParams({ a: recordA, b: recordB, version: String(version) })
  try {
    const response = await fetch(`/api/review/blast?${query}`, { cache: 'no-store', signal })
    const answer: Partial<{ blast: Blast; message: string }> = await response.json()
    return answer.blast
      ? { blast: answer.blast }
      : { message: answer.message ?? 'The consequences could not be worked out.' }
  } catch (error) {
    if (signal.aborted) throw error
    return { message: 'The consequences could not be fetched. Deciding still works.' }
  }
}
