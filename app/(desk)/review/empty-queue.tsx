import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import type { QueueAsked } from './review-params'
import { sayAsked } from './say-asked'

/** Nothing waits: in the whole queue, or under the filters. */
export function EmptyQueue({ asked }: { asked: QueueAsked }) {
  const filters = sayAsked(asked).filter(({ key }) => key !== 'sort')
  const last = filters.at(-1)
  return (
    <section className="pair" aria-label="Pair" data-plain="what the reader asked for">
      <h1 className="sr-only">Review</h1>
      {last ? (
        <FaceFilteredEmpty
          title="Nothing waits under these filters"
          note={`Others may: ${filters.map(({ text }) => text).join(', ')}.`}
          removeHref={last.removeHref}
          removeLabel={`Drop “${last.text}”`}
          clearHref={filters.length > 1 ? '/review' : undefined}
        />
      ) : (
        <FaceEmpty
          title="Nothing waits"
          action={<ButtonLink href="/review/decisions">See what was decided</ButtonLink>}
        >
          Every pair that looked alike has been decided, or somebody else has it before them. New ones appear after the
          next load.
        </FaceEmpty>
      )}
    </section>
  )
}
