import { formatNumber } from '@/components/format/format-number'
import { PageHead } from '@/components/ui/page-head'
import { When } from '@/components/ui/when'
import { type Check, dimensions } from '@/model/checks/check'
import type { CheckPage } from '@/server/quality/get-check'
import { Severity } from '../severity'

/** The top of a check's page: its severity, owner and the one number. */
export function CheckHead({ check, page, now }: { check: Check; page: CheckPage; now: Date }) {
  return (
    <PageHead
      bare
      title={check.label}
      beside={<Severity level={check.severity} />}
      line={[
        dimensions[check.dimension].label,
        <span key="owner">
          Owner <b>{check.owner.name}</b>
        </span>,
        page.result ? (
          <span key="ran" data-receipt={`check:${check.key}`} data-name={check.label}>
            Ran <When at={page.result.ranAt} now={now} />
          </span>
        ) : (
          'Not run yet'
        ),
      ]}
      actions={
        page.result ? (
          <div className="flex items-baseline gap-2.5" data-receipt={`check:${check.key}`} data-name={check.label}>
            <span className="text-5 font-strong">{formatNumber(page.result.offenders)}</span>
            <span className="text-ink-2">
              of {formatNumber(page.result.looked)} {check.noun}
            </span>
          </div>
        ) : null
      }
    />
  )
}
