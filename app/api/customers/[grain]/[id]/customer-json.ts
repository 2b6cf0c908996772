import { metricOf } from '@/model/metrics/all-metrics'
import type { PastCustomer } from '@/server/history/get-as-of'

/** A customer at a moment as systems are told of it: values with where they came from, members, measures with their version. What the asking role may not read is listed by name only. */
export function customerJson(past: PastCustomer) {
  const { grain, entityId, presentId, code, valid, known, exists, members, subscriptions, stage } = past
  const at = [valid, ...(known ? [known] : [])].join(':')
  const values = Object.values(past.values)
  return {
    customer: { grain, id: entityId, presentId, code, existed: exists },
    asof: valid,
    known,
    values: Object.fromEntries(
      values.flatMap(({ field, hidden, value, source, recordId, changedAt, rule, why }) =>
        hidden || value === null
          ? []
          : [
              [
                field,
                {
                  value,
                  source,
                  recordId,
                  changedAt,
                  rule,
                  why,
                  receipt: `asof:${grain}:${known ? entityId : presentId}:${field}:${at}`,
                },
              ],
            ],
      ),
    ),
    withheld: values.filter((value) => value.hidden).map((value) => value.field),
    members,
    stage,
    subscriptions,
    metrics: Object.fromEntries(
      Object.entries(past.metrics).map(([key, { value, currency, version, day }]) => [
        key,
        {
          value,
          unit: metricOf(key)?.unit ?? null,
          currency,
          version,
          day,
          receipt: `metric:${key}:${presentId}:${day}`,
        },
      ]),
    ),
  }
}
