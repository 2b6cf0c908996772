import { Sourced } from '@/app/receipt/sourced'
import { HealthMark } from '@/components/ui/health-mark'
import type { HomeFigure } from '@/server/home/home'

/** Widths of the figures, so that they stand below each other. */
const widths: Readonly<Record<string, string>> = {
  Health: 'sm:min-w-[74px]',
  MRR: 'sm:min-w-[82px]',
  'Churn risk': 'sm:min-w-[104px]',
  Renews: 'sm:min-w-[136px]',
}

/** The numbers beside a thing that waits, each with its receipt, always in the same places. */
export function HomeFigures({ figures }: { figures: readonly HomeFigure[] }) {
  return (
    <span className="flex flex-wrap items-baseline justify-end gap-x-4 gap-y-0.5 max-sm:justify-start">
      {figures.map(({ label, text, of, health }) => (
        <span
          key={label}
          className={`inline-flex items-baseline justify-between gap-1.5 whitespace-nowrap ${widths[label] ?? ''}`}
        >
          {health ? <span className="sr-only">{label}</span> : <span className="text-1 text-ink-3">{label}</span>}
          <Sourced of={of} name={label} quiet>
            {health ? (
              <span className="state">
                <HealthMark level={health.level} score={health.score} />
                <span className={text.startsWith('−') ? 'num text-risk' : 'num text-ink-2'}>{text}</span>
              </span>
            ) : (
              text
            )}
          </Sourced>
        </span>
      ))}
    </span>
  )
}
