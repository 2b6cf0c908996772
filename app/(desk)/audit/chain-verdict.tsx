import { formatNumber } from '@/components/format/format-number'
import { Glyph } from '@/components/ui/glyph'
import { TextLink } from '@/components/ui/text-link'
import type { Verdict } from '@/server/audit/verify-audit'

/** Whether the audit holds, in words. */
export function ChainVerdict({ verdict, whole }: { verdict: Verdict; whole: boolean }) {
  return verdict.holds ? (
    <span className="state text-2 text-given" data-receipt="figure:audit-entries" data-name="Entries of the audit">
      <Glyph name="given" />
      {whole ? `The whole chain of ${formatNumber(verdict.entries)} entries holds` : 'The newest entries hold together'}
      {whole ? null : <TextLink href="/audit?verify=all">check all {formatNumber(verdict.entries)}</TextLink>}
    </span>
  ) : (
    <span className="state text-2 text-risk" data-receipt="figure:audit-entries" data-name="Entries of the audit">
      <Glyph name="risk" />
      Broken at entry {verdict.firstBroken}. {verdict.why}
    </span>
  )
}
