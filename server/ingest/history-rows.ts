import type { FieldValue } from '@/model/fields/field'
import type { RecordPlan } from './plan-lot'

type Held = {
  version: number
  from: string
  was: Readonly<Record<string, FieldValue>>
  is: Readonly<Record<string, FieldValue>>
}

/**
 * One row of attribute history for each field whose value a new version changed, from when it held by the source's clock.
 * Versions older than what was known say all they knew; of several equally late ones only the one that counts ever held.
 */
export function historyRows(plan: RecordPlan, now: string): unknown[][] {
  return heldVersions(plan, now).flatMap(({ version, from, was, is }) => {
    const said = plan.added.find((one) => one.version === version)?.incoming.said
    const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    return fields
      .filter((field) => is[field] !== was[field])
      .map((field) => {
        const value = is[field]
        return [
          plan.recordId,
          field,
          version,
          said?.subjectId,
          said?.speaksOf,
          value === undefined ? {} : { v: value },
          from,
          now,
        ]
      })
  })
}

function heldVersions({ added, head, before }: RecordPlan, now: string): Held[] {
  const clock = ({ changedAt, createdAt }: { changedAt: string | null; createdAt: string | null }) =>
    changedAt ?? createdAt ?? now
  const latest = head?.incoming.said.changedAt ?? null
  const known = before && !before.withdrawn ? before : null
  const inOrder = added
    .filter(({ version, incoming }) => version === head?.version || incoming.said.changedAt !== latest)
    .sort((a, b) => ((a.incoming.said.changedAt ?? '') < (b.incoming.said.changedAt ?? '') ? -1 : 1))
  let was: Held['was'] = known?.attributes ?? {}
  return inOrder.map(({ version, incoming: { said } }) => {
    const late = version !== head?.version && (known?.changedAt ?? '') >= (said.changedAt ?? '')
    const held = { version, from: clock(said), was: late && known ? {} : was, is: said.attributes }
    if (!late) was = said.attributes
    return held
  })
}
