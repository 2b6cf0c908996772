'use client'

import { formatAge } from '@/components/format/format-age'
import { formatExact } from '@/components/format/format-exact'
import { Receipt } from '@/components/receipt/receipt'
import type { ReadSource } from '@/components/receipt/receipt-sources'
import type { ReceiptLine } from '@/components/receipt/receipt-row'
import { Confidence } from '@/components/ui/confidence'
import { Freshness } from '@/components/ui/freshness'
import { TextLink } from '@/components/ui/text-link'
import { roles } from '@/model/access/roles'
import { confidenceLevel } from '@/model/identity/entity-confidence'
import type { ReceiptData, SourceRead } from '@/server/receipt/receipt'
import { profileHref } from '../(desk)/customers/grain-slug'
import { sourceOf } from './source-of'
import { CopyButton } from './copy-button'
import { hoursText } from './hours-text'
import { ReceiptHistory } from './receipt-history'
import { ReceiptParts } from './receipt-parts'
import { ReportValue } from './report-value'
import { ShownValue } from './shown-value'
import { valueText } from './value-text'

/** A receipt laid out: who won and lost, the rule, freshness, definition, identity, checks, who may see it. */
export function ReceiptContent(props: { receipt: ReceiptData; now: Date; reportTo?: string | null }) {
  const { receipt, now, reportTo = null } = props
  const hasHistory = receipt.reference.startsWith('value:') && !receipt.value.hidden
  return (
    <Receipt
      name={receipt.name}
      of={receipt.of ?? undefined}
      value={<ShownValue shown={receipt.value} />}
      meaning={receipt.meaning}
      candidates={receipt.candidates.map((candidate) => ({
        source: sourceOf(candidate.source),
        value: <ShownValue shown={candidate.value} />,
        record: candidate.externalId,
        reason: candidate.reason,
        won: candidate.won,
      }))}
      lines={linesOf(receipt, now)}
      checks={
        receipt.checksTotal
          ? {
              passed: receipt.checksPassed,
              total: receipt.checksTotal,
              text: receipt.findings?.join(' ') || undefined,
            }
          : undefined
      }
      sources={receipt.sources?.map((read) => readSource(read, now))}
      caveats={receipt.caveats}
      sql={receipt.sql}
      parts={receipt.rows?.total ? <ReceiptParts {...receipt.rows} /> : null}
      mayRead={receipt.readers.map((role) => roles[role].label).join(', ')}
      actions={
        receipt.value.hidden ? null : (
          <>
            <CopyButton text={valueText(receipt.value, true)} />
            {hasHistory ? <ReceiptHistory reference={receipt.reference} /> : null}
            {reportTo ? <ReportValue reference={receipt.reference} to={reportTo} /> : null}
            {linksOf(receipt).map(({ href, text }) => (
              <TextLink key={href} href={href} className="inline-flex min-h-6 items-center px-1.5">
                {text}
              </TextLink>
            ))}
          </>
        )
      }
    />
  )
}

function linksOf({ links = [], past }: ReceiptData): { href: string; text: string }[] {
  const then = past && {
    href: profileHref(past.grain, past.entityId, `?asof=${past.day}`),
    text: 'The customer on that day',
  }
  return then ? [...links, then] : [...links]
}

function linesOf(receipt: ReceiptData, now: Date): ReceiptLine[] {
  const lines: ReceiptLine[] = receipt.lines.map((line) => ({
    label: line.label,
    value: line.href ? <TextLink href={line.href}>{line.text}</TextLink> : line.text,
    note: line.note,
  }))
  const { freshness, identity } = receipt
  if (freshness) lines.push(freshnessLine(freshness, now))
  if (freshness?.changedAt)
    lines.push({ label: 'Said on', value: formatExact(freshness.changedAt), note: 'source’s clock' })
  if (identity) {
    lines.push({
      label: 'Identity',
      value: (
        <Confidence level={confidenceLevel(identity.confidence, identity.openPairs)} score={identity.confidence} />
      ),
      note: identity.records === 1 ? '1 record' : `${identity.records} records`,
    })
  }
  return lines
}

function readSource({ source, arrivedAt, limitHours }: SourceRead, now: Date): ReadSource {
  const stale = arrivedAt !== null && now.getTime() - Date.parse(arrivedAt) > limitHours * 3_600_000
  return {
    source: sourceOf(source),
    age: arrivedAt ? `read ${formatAge(arrivedAt, now)}` : 'never read',
    stale,
    limit: `limit ${hoursText(limitHours)}`,
  }
}

function freshnessLine(freshness: NonNullable<ReceiptData['freshness']>, now: Date): ReceiptLine {
  const { arrivedAt, limitHours } = freshness
  if (!arrivedAt) return { label: 'Freshness', value: 'never read' }
  const stale = limitHours !== null && now.getTime() - Date.parse(arrivedAt) > limitHours * 3_600_000
  return {
    label: 'Freshness',
    value: <Freshness age={`Read ${formatAge(arrivedAt, now)}`} stale={stale} />,
    note: limitHours === null ? undefined : `limit ${hoursText(limitHours)}`,
  }
}
