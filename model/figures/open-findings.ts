import { allChecks } from '../checks/all-checks'
import type { Figure } from './figure'

const severityOf = `(values ${allChecks.map((check) => `('${check.key}', '${check.severity}')`).join(', ')}) as c (check_key, severity)`

/** What checks found and nobody has mended or muted. */
export const openFindings = {
  key: 'open-findings',
  label: 'Open findings',
  meaning: 'Offenders of the checks that are still there and not muted.',
  grain: 'one offender of one check',
  unit: 'count',
  sources: [],
  tables: ['quality_finding'],
  takes: [{ name: 'severity', type: 'word', oneOf: ['all', 'high', 'medium', 'low'], means: 'how grave the check is' }],
  sql: `
select count(*) as value
from quality_finding f join ${severityOf} using (check_key)
where f.gone_at is null and (f.muted_until is null or f.muted_until < :day) and :severity in ('all', c.severity)`,
  caveats: [],
  drill: () => '/quality',
} as const satisfies Figure
