import { Link } from '@/components/ui/link'
import { formatMoney } from '@/components/format/format-money'
import { joinClasses } from '@/components/ui/join-classes'
import { When } from '@/components/ui/when'
import { caseKinds } from '@/model/cases/case-kinds'
import type { CaseLine } from '@/server/cases/case-line'
import { nameCase } from '@/server/cases/name-case'
import { caseHref } from './case-place'

type Props = { cases: readonly CaseLine[]; here: string; state: 'open' | 'closed'; now: Date }

/** The cases in their order; the one before you is marked. */
export function CaseQueue({ cases, here, state, now }: Props) {
  return (
    <nav
      aria-label="Cases"
      className="min-w-0 border-line max-lg:max-h-72 max-lg:overflow-y-auto max-lg:border-b lg:border-r"
    >
      <ul>
        {cases.map((one) => (
          <li key={one.caseId} className="border-b border-line">
            <Link
              href={caseHref(state, one.caseId)}
              scroll={false}
              aria-current={one.caseId === here ? 'true' : undefined}
              className={joinClasses(
                'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2 pr-4 pl-6 leading-[18px] max-sm:pl-4',
                one.caseId === here ? 'bg-accent-tint' : 'hover:bg-hover',
              )}
            >
              <span className="cut font-strong">{nameCase(one)}</span>
              <span className="num text-2 text-ink-2">{one.value ? formatMoney(one.value) : ''}</span>
              <span className="cut text-2 text-ink-2">
                {one.evidence.testimony ? 'Testimony' : caseKinds[one.kind].label}, {one.mine ? 'you' : one.raisedBy}
              </span>
              <span className="text-2 text-ink-3">
                <When at={one.endedAt ?? one.raisedAt} now={now} focusable={false} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
