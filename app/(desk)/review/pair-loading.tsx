import { FaceLoading } from '@/components/ui/face-loading'
import type { PairLine } from '@/server/review/list-pairs'

/** A pair that is still being read: its names, and bars in the shape of what comes. */
export function PairLoading({ line }: { line: PairLine | undefined }) {
  return (
    <section className="pair" aria-label="Pair">
      <header className="flex-wrap">
        <h1 className="text-4 font-strong">{line ? `${line.left.name} and ${line.right.name}` : 'Review'}</h1>
      </header>
      <FaceLoading rows={9} columns={[220, 60]} label="Reading the pair" />
    </section>
  )
}
