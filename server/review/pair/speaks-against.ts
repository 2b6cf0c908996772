import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { grains } from '@/model/grains'
import { identifierKinds } from '@/model/identity/identifier-kinds'
import type { WaterfallStep } from '@/model/identity/match/entities/waterfall'
import { systemLabel } from '@/model/source-systems'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { PairMember } from './pair-members'

type Sides = { left: readonly PairMember[]; right: readonly PairMember[] }

/** From this match weight down (bits) a comparison speaks loudly enough to be named by itself. */
const loud = -2

/** What speaks against one customer, strongest first, each as a sentence: a person, an identifier, a system, a comparison. */
export async function speaksAgainst(
  ctx: TxCtx,
  grain: GoldenGrain,
  sides: Sides,
  comparisons: readonly WaterfallStep[],
): Promise<string[]> {
  const said = await clashingValues(ctx, grain, sides)
  return [...(await earlierWords(ctx, sides)), ...said, ...keptApart(sides, grain), ...loudest(comparisons)]
}

const ids = (members: readonly PairMember[]) => uuidArray(members.map((member) => member.recordId))

async function earlierWords(ctx: TxCtx, { left, right }: Sides): Promise<string[]> {
  const rows = await ctx.tx.execute<{ name: string | null; at: string; reason: string | null }>(sql`
    select u.name, to_char(e.decided_at at time zone 'UTC', 'FMDD Mon YYYY') as at, e.reason
    from identity_edge e left join app_user u on u.user_id = e.decided_by
    where e.verdict = 'different' and e.retracted_at is null
      and ((e.record_a = any(${ids(left)}) and e.record_b = any(${ids(right)}))
        or (e.record_a = any(${ids(right)}) and e.record_b = any(${ids(left)})))
    order by e.decided_at desc limit 2`)
  return rows.map(
    ({ name, at, reason }) =>
      `${name ?? 'Somebody'} declared records of these two different on ${at}${reason ? `: ${reason}` : ''}.`,
  )
}

/** Identifiers of which one customer has one, with other values on either side. */
async function clashingValues(ctx: TxCtx, grain: GoldenGrain, { left, right }: Sides): Promise<string[]> {
  const kinds = Object.entries(identifierKinds).filter(([, kind]) => kind.exclusive.some((one) => one === grain))
  if (!kinds.length) return []
  const rows = await ctx.tx.execute<{ kind: string; here: string[]; there: string[] }>(sql`
    with said as (select kind, value, record_id = any(${ids(left)}) as here from identifier
      where (record_id = any(${ids(left)}) or record_id = any(${ids(right)}))
        and kind in (${sql.join(
          kinds.map(([kind]) => sql`${kind}`),
          sql`, `,
        )}))
    select kind, array_agg(distinct value) filter (where here) as here, array_agg(distinct value) filter (where not here) as there
    from said group by kind having bool_or(here) and bool_or(not here)`)
  return rows
    .filter(({ here, there }) => !here.some((value) => there.includes(value)))
    .map(({ kind, here, there }) => {
      const label = kinds.find(([key]) => key === kind)?.[1].label ?? kind
      return `${label} ${here.join(', ')} against ${there.join(', ')}: ${article(grain)} has one.`
    })
}

/** Systems that know both sides, under ids of their own. */
function keptApart({ left, right }: Sides, grain: GoldenGrain): string[] {
  const kinds = [...new Set(left.map(({ source, object }) => `${source} ${object}`))]
  const apart = kinds.flatMap((kind) => {
    const of = (members: readonly PairMember[]) =>
      members.filter(({ source, object }) => `${source} ${object}` === kind).map((one) => one.externalId)
    const [here, there] = [of(left), of(right)]
    if (!here.length || !there.length) return []
    return [{ system: systemLabel(kind.split(' ')[0] ?? ''), ids: `${list(here)} and ${list(there)}` }]
  })
  const [first] = apart
  if (!first) return []
  const systems = [...new Set(apart.map(({ system }) => system))]
  const plural = grains[grain].plural.toLowerCase()
  const keep = systems.length === 1 ? 'keeps' : 'keep'
  return [`${and(systems)} ${keep} them as separate ${plural}: ${first.ids} in ${first.system}.`]
}

const and = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')

const list = (values: readonly string[]) =>
  values.length > 2 ? `${values.slice(0, 2).join(', ')} and ${values.length - 2} more` : values.join(', ')

const loudest = (comparisons: readonly WaterfallStep[]) =>
  comparisons
    .slice(1)
    .filter((one) => one.weight <= loud)
    .toSorted((p, q) => p.weight - q.weight)
    .slice(0, 2)
    .map(({ field, sentence }) => `${field}: ${lower(sentence)}.`)

const lower = (text: string) => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const article = (grain: GoldenGrain) => {
  const label = grains[grain].label.toLowerCase()
  return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
}
