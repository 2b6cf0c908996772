/**
 * Words that fit into `room` px where a letter takes `letter` px: what stands behind a middle dot is dropped first, the last
 * of them to begin with, then the rest is cut short.
 */
export function fitWords(text: string, room: number, letter: number): string {
  const most = Math.max(1, Math.floor(room / letter))
  const parts = text.split(' · ')
  while (parts.length > 1 && parts.join(' · ').length > most) parts.pop()
  const words = parts.join(' · ')
  return words.length <= most ? words : `${words.slice(0, Math.max(1, most - 1))}…`
}
