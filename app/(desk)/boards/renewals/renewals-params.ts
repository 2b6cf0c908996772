import type { UrlParams } from '@/model/filters/read-filters'
import { type RenewalsInput, renewalsInput } from '@/server/boards/renewals-input'

const text = (value: UrlParams[string]) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the address of the renewals board asks for; what cannot be read counts as not said. */
export function readRenewals(params: UrlParams): RenewalsInput {
  const [sort, direction] = (text(params.sort) ?? '').split('.')
  const asked = {
    days: Number(text(params.days) ?? 120),
    column: text(params.column) === undefined ? null : Number(params.column),
    owner: text(params.owner) ?? '',
    team: text(params.team) ?? '',
    plan: text(params.plan) ?? '',
    health: text(params.health) ?? '',
    ...(sort && direction ? { sort, direction } : {}),
    after: text(params.after),
    before: text(params.before),
  }
  const read = renewalsInput.safeParse(asked)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
  return renewalsInput.parse(Object.fromEntries(Object.entries(asked).filter(([key]) => !wrong.has(key))))
}

/** The address of the board with some of it changed; null drops what was set, and pages begin anew. */
export function renewalsHref(
  input: RenewalsInput,
  change: Partial<
    Record<'days' | 'column' | 'owner' | 'team' | 'plan' | 'health' | 'sort' | 'after' | 'before', string | null>
  > = {},
  tail = '',
): string {
  const now: Record<string, string | null> = {
    days: input.days === 120 ? null : String(input.days),
    column: input.column === null ? null : String(input.column),
    owner: input.owner,
    team: input.team,
    plan: input.plan,
    health: input.health,
    sort: input.sort === 'renews' && input.direction === 'asc' ? null : `${input.sort}.${input.direction}`,
    ...change,
  }
  const query = new URLSearchParams(
    Object.entries(now).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString()
  return `/boards/renewals${tail}${query ? `?${query}` : ''}`
}
