import { KithError } from '@/lib/errors'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { type RollUpPath, rollUpPaths } from '@/model/metrics/roll-up-paths'
import type { Ctx } from '@/server/spine/ctx'
import { getStanding } from '@/server/metrics/confirm/get-standing'
import { getBridge } from '@/server/metrics/get-bridge'
import { getMetric, trendRanges } from '@/server/metrics/get-metric'
import { getVersionValue, type VersionValue } from '@/server/metrics/get-version-value'
import { listCurrencies } from '@/server/metrics/list-currencies'
import { gapSteps, listGap } from '@/server/metrics/list-gap'
import { rollUp } from '@/server/metrics/roll-up'
import { listChecks } from '@/server/quality/list-checks'

/** What the address of a metric's page may ask for. */
export type AskedPage = { range?: string; gap?: string; version?: string; day?: string }

/** Everything the page of a metric shows, read at once. */
export async function readPage(ctx: Ctx, metric: Metric & { key: MetricKey }, asked: AskedPage) {
  const { key } = metric
  const range = trendRanges.find((one) => one === asked.range) ?? 'weeks'
  const active = key === 'active_customer'
  const step = active ? gapSteps.find((one) => one === asked.gap) : undefined
  const path: RollUpPath | undefined = rollUpPaths.find(
    (one) => one.from === metric.grain && metric.rollsUpTo.includes(one.key),
  )
  const [page, standing, checks, bridge, gap, currencies, rolled, version] = await Promise.all([
    getMetric(ctx, { key, range }),
    getStanding(ctx, { metric: key }),
    listChecks(ctx, {}),
    active ? getBridge(ctx, {}) : null,
    step ? listGap(ctx, { step }) : null,
    metric.unit === 'money' ? listCurrencies(ctx, { metric: key }) : null,
    path ? rollUp(ctx, { metric: key, to: path.key, limit: 10 }) : null,
    readVersion(ctx, key, asked),
  ])
  return {
    range,
    page,
    standing,
    checks,
    bridge,
    gap: step && gap ? { step, list: gap } : null,
    currencies,
    rolled: path && rolled ? { path, rolled } : null,
    version,
  }
}

type Version = { value: VersionValue | null; wrong: string | null }

async function readVersion(ctx: Ctx, metric: MetricKey, { version, day }: AskedPage): Promise<Version> {
  if (!version || !day) return { value: null, wrong: null }
  try {
    return { value: await getVersionValue(ctx, { metric, version: Number(version), day }), wrong: null }
  } catch (error) {
    if (error instanceof KithError && error.kind === 'bad-input') return { value: null, wrong: error.message }
    throw error
  }
}
