import { formatDate } from '@/components/format/format-date'
import { MiniTable } from '@/components/ui/mini-table'
import { departmentKeys, departments } from '@/model/metrics/departments'
import type { Reviewer } from '@/server/metrics/confirm/read-reviewers'

/** Appointments that ended; what was confirmed under them stays said. */
export function PastReviewers({ reviewers }: { reviewers: readonly Reviewer[] }) {
  const nameOf = (key: string) => {
    const known = departmentKeys.find((one) => one === key)
    return known ? departments[known] : key
  }
  return (
    <MiniTable
      caption="Appointments that ended"
      head={[
        { key: 'name', label: 'Person' },
        { key: 'department', label: 'Department' },
        { key: 'from', label: 'From', width: 110 },
        { key: 'until', label: 'Until', width: 110 },
        { key: 'by', label: 'Ended by' },
      ]}
      rows={reviewers.map((one) => ({
        key: one.reviewerId,
        receipt: `row:metric_reviewer:${one.reviewerId}:ended_at`,
        cells: [
          one.name,
          nameOf(one.department),
          formatDate(one.appointedAt),
          one.endedAt ? formatDate(one.endedAt) : '',
          one.endedBy ?? '',
        ],
      }))}
    />
  )
}
