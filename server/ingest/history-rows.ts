import type { FieldValue } from '@/model/fields/field'
import type { RecordPlan } from './plan-lot'

type Held = {
  version: number
  from: string
  was: Readonly<Record<string, FieldValue>>
  is: Readonly<Record<string, FieldValue>>
  /** It says again what it does not change: what is known from before may not be counted on. */
  whole: boolean
}

/**
 * One row of attribute history for each field whose value a new version changed, from when it held by the source's clock.
 * Versions older than what was known say all they knew (`restateAfter` ends them); of several equally late ones only the
 * one that counts ever held.
 */
export function historyRows(plan: RecordPlan, now: string): unknown[][] {
  return heldVersions(plan, now).flatMap(({ version, from, was, is, whole }) => {
    const said = plan.added.find((one) => one.version === version)?.incoming.said
    const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    return fields
      .filter((field) => whole || is[field] !== was[field])
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
  // What is as late as another and does not count never held; neither did what has no clock beside what has one.
  const held = ({ changedAt }: { changedAt: string | null }) =>
    changedAt !== latest && (known === null || (changedAt !== null && changedAt !== known.changedAt))
  const inOrder = added
    .filter(({ version, incoming }) => version === head?.version || held(incoming.said))
    .sort((a, b) => ((a.incoming.said.changedAt ?? '') < (b.incoming.said.changedAt ?? '') ? -1 : 1))
  let was: Held['was'] = known?.attributes ?? {}
  return inOrder.map(({ version, incoming: { said } }) => {
    const late = version !== head?.version && (known?.changedAt ?? '') >= (said.changedAt ?? '')
    const anew =
      known !== null && (known.subjectId !== said.subjectId || (known.changedAt === null && said.changedAt !== null))
    const row = { version, from: clock(said), was: late && known ? {} : was, is: said.attributes, whole: anew && !late }
    if (!late) was = said.attributes
    return row
  })
}
