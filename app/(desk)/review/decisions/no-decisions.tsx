import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'

/** Nothing to list: because nothing was decided, or because of the filter. */
export function NoDecisions({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <FaceFilteredEmpty title="No decision fits this" removeHref="/review/decisions" removeLabel="Show all decisions" />
  ) : (
    <FaceEmpty title="Nobody has decided anything yet">
      Decisions on duplicates are listed here and can be undone at any age.
    </FaceEmpty>
  )
}
