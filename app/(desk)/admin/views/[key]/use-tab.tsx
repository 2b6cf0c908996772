import { ScrollBox } from '@/components/ui/scroll-box'
import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { roles } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { catalogueEntry } from '@/model/views/fact-catalogue'
import { proposesRetirement, shownEnough, useDays } from '@/model/views/propose-retirement'
import type { Ctx } from '@/server/spine/ctx'
import type { Composition } from '@/server/views/get-composition'
import { type FactUseRow, listFactUses } from '@/server/views/list-fact-uses'
import { keepFactAction, retireFactAction } from '../actions'
import { OneButton, ReasonAction } from './reason-action'

/** How every fact of the view as it stands was used in 90 days, and which could go. */
export async function UseTab({ ctx, composition }: { ctx: Ctx; composition: Composition }) {
  const rows = await listFactUses(ctx, { key: composition.key })
  const today = ctx.now.toISOString().slice(0, 10)
  return (
    <>
      <p className="max-w-[76ch] pb-3 text-2 text-ink-2" data-plain="the rule of retirement">
        Shown counts each time the view was opened, used each time somebody opened the fact’s receipt or went on from
        it, or read it through the API, over {useDays} days. A fact seen {shownEnough} times or more and never used is
        proposed for retirement.
      </p>
      {rows.length ? (
        <ScrollBox label="Use of facts" className="overflow-x-auto">
          <table className="w-full min-w-[820px]">
            <caption className="sr-only">Use of each fact in {useDays} days</caption>
            <thead>
              <tr className="h-(--head,30px) border-b border-line text-left text-2 text-ink-3">
                <th scope="col" className="font-text">
                  Fact
                </th>
                <th scope="col" className="w-20 pr-4 text-right font-text">
                  Shown
                </th>
                <th scope="col" className="w-20 pr-4 text-right font-text">
                  Used
                </th>
                <th scope="col" className="font-text">
                  By role
                </th>
                <th scope="col" className="font-text">
                  Proposed
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={`${row.grain} ${row.fact}`}
                  row={row}
                  newest={composition.newest}
                  proposed={proposesRetirement(row, today)}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      ) : (
        <p className="text-ink-3">The view is not in force, so nobody has seen it.</p>
      )}
    </>
  )
}

function Row({ row, newest, proposed }: { row: FactUseRow; newest: number; proposed: boolean }) {
  const label = catalogueEntry(row.grain, row.fact)?.label ?? row.fact
  const kept = `figure:fact-uses:${row.view}:${row.grain}:${row.fact.replace(':', '.')}`
  const of = { key: row.view, grain: row.grain, fact: row.fact }
  return (
    <tr
      className="border-b border-line align-top"
      data-receipt={`${kept}:shown`}
      data-name={`How often ${label} was shown`}
    >
      <th scope="row" className="py-2 pr-4 text-left font-text">
        {label} <span className="text-2 text-ink-3">{grains[row.grain].label.toLowerCase()}</span>
      </th>
      <td className="py-2 pr-4 text-right tabular-nums">{formatNumber(row.shown)}</td>
      <td
        className="py-2 pr-4 text-right font-strong tabular-nums"
        data-receipt={`${kept}:used`}
        data-name={`How often ${label} was used`}
      >
        {formatNumber(row.used)}
      </td>
      <td className="py-2 pr-4 text-2 text-ink-2">
        {row.byRole.length ? row.byRole.map(sayRole).join('; ') : 'nobody has seen it'}
      </td>
      <td className="py-2">
        {proposed ? (
          <span className="flex flex-wrap items-start gap-2">
            <OneButton action={retireFactAction} fields={{ ...of, seen: String(newest) }} size="small">
              Retire in a draft
            </OneButton>
            <ReasonAction action={keepFactAction} fields={of} label="Keep it, because" send="Keep it" size="small">
              Keep, because…
            </ReasonAction>
          </span>
        ) : (
          <span className="text-2 text-ink-3">
            {row.keptUntil && row.used === 0
              ? `kept until ${formatDate(row.keptUntil)}: ${row.keptWhy}`
              : row.used
                ? 'in use'
                : 'too early to say'}
          </span>
        )}
      </td>
    </tr>
  )
}

const sayRole = ({ role, shown, used, api, lastUsed }: FactUseRow['byRole'][number]) =>
  `${roles[role].label} ${formatNumber(used)} of ${formatNumber(shown)}${api ? `, ${formatNumber(api)} by API` : ''}${lastUsed ? `, last ${formatDate(lastUsed, { year: false })}` : ''}`
