import type { Finding, Law, Run } from './law'
import { factsOf, groupBy } from './picture'
import { members, whoIsWho } from './who-is-who'
import type { World } from './world'

/** Law 10: every record is in exactly one customer at every moment, and no decision changes how many facts there are or what they sum to. */
export const everyRecordOnce: Law = {
  number: 10,
  sentence: 'Every source record is in exactly one cluster, and event counts and money totals stay the same.',
  check: ({ steps }: Run): Finding => {
    for (const [i, step] of steps.entries()) {
      const wrong = faultOf(step)
      if (wrong) return { wrong: `After act ${i + 1}: ${wrong}` }
    }
    return 'held'
  },
}

function faultOf(world: World): string | null {
  const { entityOf } = whoIsWho(world)
  if (entityOf.size !== world.numbers.size) return `${world.numbers.size} records are in ${entityOf.size} places.`
  const facts = [...world.heads.values()].filter(({ row }) => row.said.fact && entityOf.has(row.said.subjectId))
  const total = factsOf(facts)
  const bySubject = groupBy(facts, ({ row }) => row.said.subjectId)
  const sum = { count: 0, money: 0 }
  for (const records of members(world).values()) {
    const own = factsOf(records.flatMap((id) => bySubject.get(id) ?? []))
    sum.count += own.count
    sum.money += own.money
  }
  if (sum.count === total.count && sum.money === total.money) return null
  return `${total.count} facts worth ${total.money} became ${sum.count} worth ${sum.money}.`
}
