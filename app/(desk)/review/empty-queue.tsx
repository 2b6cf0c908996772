import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { type GoldenGrain, grains } from '@/model/grains'

/** Nothing waits: in the whole queue, or under the filter. */
export function EmptyQueue({ grain }: { grain?: GoldenGrain }) {
  return (
    <section className="pair" aria-label="Pair">
      <h1 className="sr-only">Review</h1>
      {grain ? (
        <FaceFilteredEmpty
          title={`No ${grains[grain].plural.toLowerCase()} wait`}
          note="Other grains may."
          removeHref="/review"
          removeLabel="Show all grains"
        />
      ) : (
        <FaceEmpty
          title="Nothing waits"
          action={<ButtonLink href="/review/decisions">See what was decided</ButtonLink>}
        >
          Every pair that looked alike has been decided. New ones appear after the next load.
        </FaceEmpty>
      )}
    </section>
  )
}
