import { formatMoney } from '@/components/format/format-money'
import { ConsentMark } from '@/components/ui/consent-mark'
import type { PairView } from '@/server/review/pair/pair-types'

/** What no survivorship rule decides: money adds up, and of two permissions the narrower stands. */
export function AddedRows({ pair }: { pair: PairView }) {
  const { figures, consent } = pair.consequences
  const billed = figures.find((figure) => figure.key === 'billed')
  const theirs = billed ? billed.after - billed.now : 0
  const clashing = consent.filter((row) => row.left !== row.right && row.left !== 'unknown' && row.right !== 'unknown')
  return (
    <>
      {billed?.now && theirs ? (
        <tr>
          <th scope="row" className="plain">
            {billed.label}
          </th>
          <td data-receipt={`figure:billed-to-date:${pair.left.entityId}`} data-name={billed.label}>
            <div className="value">
              <span className="words font-strong">{formatMoney(billed.now)}</span>
            </div>
          </td>
          <td data-receipt={`figure:billed-to-date:${pair.right.entityId}`} data-name={billed.label}>
            <div className="value">
              <span className="words font-strong">{formatMoney(theirs)}</span>
              <span className="stay">added up</span>
            </div>
          </td>
        </tr>
      ) : null}
      {clashing.map((row) => (
        <tr key={row.key}>
          <th scope="row" className="plain">
            {row.label}
          </th>
          {(['left', 'right'] as const).map((side) => (
            <td key={side} data-receipt={`identity:${pair.grain}:${pair[side].entityId}:records`} data-name={row.label}>
              <div className="value">
                <span className={row[side] === row.after ? 'words font-strong' : 'words'}>
                  <ConsentMark state={row[side]} />
                </span>
                {row[side] === row.after ? <span className="stay">narrower</span> : null}
              </div>
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}
