import { formatNumber } from '@/components/format/format-number'
import { When } from '@/components/ui/when'
import type { LastRun } from '@/server/identity/models/get-model-page'

/** What the version found when it last weighed everything. */
export function LastRunLine({ run, now }: { run: LastRun; now: Date }) {
  const { at, records, candidates, pairs, seconds } = run
  return (
    <p className="pt-3 text-2 text-ink-3">
      {`Weighed ${formatNumber(candidates)} candidates among ${formatNumber(records)} records in ${formatNumber(seconds, { digits: 1 })} s and found ${formatNumber(pairs)} pairs worth asking about, `}
      <When at={at} now={now} />.
    </p>
  )
}
