import { demoPeople } from '@/model/access/demo-people'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import type { Department } from '@/model/metrics/departments'
import { type Metric, versionOf } from '@/model/metrics/metric'
import { spokenForBy, type Voice, voicesOf } from '@/model/metrics/standing'
import { endSession } from '@/server/access/end-session'
import { signIn } from '@/server/access/sign-in'
import { appointReviewer } from '@/server/metrics/confirm/appoint-reviewer'
import { confirmDefinition } from '@/server/metrics/confirm/confirm-definition'
import { definitionHash } from '@/server/metrics/definition-hash'
import type { Ctx } from '@/server/spine/ctx'
import { sessionCtx } from '@/server/spine/session-ctx'

/** Who speaks for each department in the demo. */
const speakers = {
  sales: 'Tomas Verhey',
  success: 'Tomas Verhey',
  product: 'Marek Oyelaran',
  analytics: 'Marek Oyelaran',
  support: 'Ines Aldous',
  operations: 'Ines Aldous',
  finance: 'Wim Harkema',
  marketing: 'Wim Harkema',
} as const satisfies Record<Department, string>

/** Words that nobody has given yet, for whoever tries the demo to give. */
const waiting: Partial<Record<MetricKey, readonly Voice[]>> = {
  health: ['owner'],
  seats_used: ['sales'],
  qualified_lead: ['sales'],
  churn_risk: ['finance', 'sales'],
}

/** The demo's people confirm what the metrics mean, each for the department the admin appointed them for; all by the real commands. */
export async function confirmMetrics(): Promise<void> {
  const people = new Map<string, Ctx>()
  const sessions: string[] = []
  for (const name of ['Jonas Okafor', ...new Set<string>(Object.values(speakers))]) {
    const person = demoPeople.find((one) => one.name === name)
    const token = person && (await signIn(person.email, person.password))
    const ctx = token ? await sessionCtx(token) : null
    if (!token || !ctx) throw new Error(`${name} of the demo cannot sign in.`)
    people.set(name, ctx)
    sessions.push(token)
  }
  const as = (name: string): Ctx => {
    const ctx = people.get(name)
    if (!ctx) throw new Error(`${name} is not among the demo’s speakers.`)
    return ctx
  }
  for (const [department, name] of Object.entries(speakers) as [Department, string][]) {
    const { userId } = as(name).actor
    if (userId) await appointReviewer(as('Jonas Okafor'), { department, userId })
  }
  for (const metric of allMetrics as readonly (Metric & { key: MetricKey })[])
    for (const voice of voicesOf(metric)) {
      if (waiting[metric.key]?.includes(voice)) continue
      const given = { metric: metric.key, version: versionOf(metric), hash: definitionHash(metric), department: voice }
      await confirmDefinition(as(speakers[spokenForBy(metric, voice)]), given)
    }
  for (const token of sessions) await endSession(token)
}
