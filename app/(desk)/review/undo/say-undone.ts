import type { Undone } from '@/server/review/undo-decision'

/** What an undo did, in one or two sentences. */
export function sayUndone({ decisions, parted }: Undone): string {
  const what = decisions === 1 ? 'Undone.' : `${decisions.toLocaleString('en-GB')} decisions undone.`
  if (parted === 0) return `${what} Everything is as it was before.`
  const apart =
    parted === 1
      ? 'One customer stands by itself again.'
      : `${parted.toLocaleString('en-GB')} customers stand by themselves again.`
  return `${what} ${apart}`
}

/** What is left to do after an undo, in words; empty where nothing is. */
export function sayLeft({ uses = 0, sorting = 0 }: { uses?: number; sorting?: number }): string {
  const parts = [uses ? `${uses} ${uses === 1 ? 'use' : 'uses'} to call back` : '', sorting ? `${sorting} to sort` : '']
  return parts.filter(Boolean).join(', ')
}
