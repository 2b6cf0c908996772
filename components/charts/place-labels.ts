/** Where the words of a mark stand: after it, before it, or nowhere because there is no room. */
export type LabelSide = 'after' | 'before' | 'none'

const charWidth = 6.1
const gap = 12

/**
 * Places the words of one lane's marks so that none overlap; marks come sorted by `x`, all in px of a lane `width`
 * wide, and no words cross a `barrier`. Words that fit neither after nor before their mark are left out (the list twin
 * has them).
 */
export function placeLabels(
  marks: readonly { x: number; label: string | null }[],
  width: number,
  barriers: readonly number[] = [],
): LabelSide[] {
  let taken = 0
  return marks.map((mark, index) => {
    const before = Math.max(taken, ...barriers.filter((barrier) => barrier <= mark.x))
    const wall = Math.min(width + gap, ...barriers.filter((barrier) => barrier > mark.x))
    taken = Math.max(taken, mark.x + gap / 2)
    if (!mark.label) return 'none'
    const size = mark.label.length * charWidth + gap
    const next = Math.min(wall, marks[index + 1]?.x ?? width + gap / 2)
    if (mark.x + size <= next - gap / 2) {
      taken = mark.x + size
      return 'after'
    }
    return mark.x - size >= before ? 'before' : 'none'
  })
}
