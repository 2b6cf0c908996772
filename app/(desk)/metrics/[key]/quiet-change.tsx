import { formatDate } from '@/components/format/format-date'
import { Banner } from '@/components/ui/banner'
import type { Metric } from '@/model/metrics/metric'
import type { Standing } from '@/model/metrics/standing'
import { tallyReference } from '@/model/figures/tally-reference'

/** Warns that the text of a definition changed under the number it had, until its owner confirms the present text. */
export function QuietChange({ metric, standing }: { metric: Metric; standing: Standing }) {
  const changed = standing.changedQuietly
  if (!changed || changed.accepted) return null
  return (
    <div
      data-receipt={tallyReference('standings', 'texts', { metric: metric.key })}
      data-name="Texts the values were measured with"
    >
      <Banner title="Changed without a new version" mark="watch">
        Values of version {standing.version} were measured with {changed.texts} different texts, the newest since{' '}
        {formatDate(changed.seenAt)}. Numbers of before and after may not be compared until {metric.owner.name} confirms
        the present text or a new version says what changed.
      </Banner>
    </div>
  )
}
