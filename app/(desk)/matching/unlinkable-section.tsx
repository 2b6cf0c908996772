import { LineChart } from '@/components/charts/line-chart'
import { formatPercent } from '@/components/format/format-percent'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { sayBits } from './say-bits'

/** Which share of records no threshold could match, because they say too little of themselves. */
export function UnlinkableSection({ model }: { model: ModelPage }) {
  const { unlinkable } = model.figures
  if (unlinkable.length < 2) return null
  const at = unlinkable.findLast(({ weight }) => weight <= model.parameters.threshold) ?? unlinkable[0]
  return (
    <>
      <LineChart
        title="Records that cannot be matched"
        note="each weighed against its own copy"
        says={`Share of records that cannot be matched, by threshold${at ? `: ${formatPercent(at.share, 1)} at ${sayBits(at.weight)} bits` : ''}`}
        height={200}
        xName="Threshold, bits"
        xs={unlinkable.map(({ weight }) => sayBits(weight))}
        series={[
          { key: 'share', name: '% of records', values: unlinkable.map(({ share }) => Math.round(share * 1000) / 10) },
        ]}
        events={at ? [{ x: sayBits(at.weight), label: 'expected best' }] : []}
      />
      <p className="max-w-[62ch] pb-3 text-2 text-ink-2">
        A record with a common name and nothing else weighs less than the threshold even against itself: no model can
        match it. Better data can.
      </p>
    </>
  )
}
