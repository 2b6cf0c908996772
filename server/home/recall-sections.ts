import { sql } from 'drizzle-orm'
import { figureReference } from '@/model/figures/read-figure'
import { thingsToSort } from '@/model/figures/things-to-sort'
import { usesCalledBack } from '@/model/figures/uses-called-back'
import { type GoldenGrain, entityCode } from '@/model/grains'
import { caseNames } from '@/server/cases/case-names'
import { viewLabel } from '@/model/views/view-label'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeSection } from './home'
import { plural } from './plural'

type Task = {
  task_id: string
  kind: string
  label: string
  used_at: string
  times: number
  grain: GoldenGrain
  now_a: string
  now_b: null
  number: number
  total: number
}

const shown = 6

/** What was used of a customer that two were taken for: the reader's own uses, still to be put right. Nothing where there is none. */
export function calledBackSection(ctx: TxCtx): Promise<HomeSection[]> {
  return section(ctx, {
    key: 'called-back',
    title: 'Called back to you',
    mine: true,
    say: (n) => `You used ${plural(n, 'customer')} that two were taken for. Look whether it did harm.`,
  })
}

/** What a wrong merge reached and nobody has handled, for the steward. Nothing where there is none. */
export function recallsSection(ctx: TxCtx): Promise<HomeSection[]> {
  return section(ctx, {
    key: 'recalls',
    title: 'Wrong merges to call back',
    mine: false,
    say: (n) => `${plural(n, 'use')} of a wrong merge ${n === 1 ? 'is' : 'are'} still to be handled.`,
  })
}

/** What a person attached to a merged customer as a whole, and nobody has sorted since it was parted. Nothing where there is none. */
export async function sortingSection(ctx: TxCtx): Promise<HomeSection[]> {
  const [row] = await ctx.tx.execute<{ items: number; decisions: number }>(sql`
    select count(*)::integer as items, count(distinct edge_id)::integer as decisions from sorting_item where sorted_at is null`)
  const count = row?.items ?? 0
  if (!count) return []
  return [
    {
      key: 'sorting',
      title: 'To sort after a parting',
      count,
      say: `${plural(count, 'thing')} attached to a whole customer ${count === 1 ? 'waits' : 'wait'} to be given to one side, after ${plural(row?.decisions ?? 0, 'undone decision')}.`,
      of: figureReference(thingsToSort),
      href: '/review/sorting',
      more: 'Sort them',
      left: 0,
      items: [],
    },
  ]
}

type Words = { key: string; title: string; mine: boolean; say: (count: number) => string }

async function section(ctx: TxCtx, { key, title, mine, say }: Words): Promise<HomeSection[]> {
  const whose = mine ? sql`and t.actor_id = ${ctx.actor.userId}::uuid` : sql``
  const tasks = await ctx.tx.execute<Task>(sql`
    select t.task_id, t.kind, t.label, to_char(t.used_at at time zone 'UTC', 'FMDD Mon YYYY') as used_at, t.times, m.grain, m.entity_id as now_a,
      null as now_b, f.number, count(*) over ()::integer as total
    from recall_task t join membership m on m.record_id = t.entity_id join membership f on f.record_id = m.entity_id
    where t.handled_at is null ${whose} order by t.used_at desc, t.task_id limit ${shown}`)
  const total = tasks[0]?.total ?? 0
  if (!total) return []
  const names = await caseNames(ctx, tasks)
  return [
    {
      key,
      title,
      count: total,
      say: say(total),
      of: figureReference(usesCalledBack, mine ? 'mine' : 'all'),
      href: '/recalls',
      more: 'All recalls',
      left: total - tasks.length,
      items: tasks.map((task) => ({
        key: task.task_id,
        code: entityCode(task.grain, task.number),
        title: names.get(task.now_a) ?? 'A customer',
        of: `row:recall_task:${task.task_id}:used_at`,
        sub: `${task.kind === 'view' ? 'Looked at' : task.kind === 'export' ? 'Exported' : 'Used'} on ${task.used_at}${task.times > 1 ? `, ${task.times} times` : ''}: ${viewLabel(task.label)}.`,
        href: '/recalls',
      })),
    },
  ]
}
