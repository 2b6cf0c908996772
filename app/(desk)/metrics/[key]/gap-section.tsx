import { formatNumber } from '@/components/format/format-number'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { GapList, GapStep } from '@/server/metrics/list-gap'
import { profileHref } from '../../customers/grain-slug'

const titles: Readonly<Record<GapStep, string>> = {
  twice: 'Counted twice by billing',
  late: 'More than 14 days late',
  quiet: 'Paid up, not used in 30 days',
  active: 'Active customers',
}

/** The customers behind one step of the gap. */
export function GapSection({ step, list }: { step: GapStep; list: GapList }) {
  const shown = list.rows.length
  return (
    <Section
      id="gap"
      title={titles[step]}
      note={
        <span data-receipt={`figure:billing-gap:${step === 'twice' ? 'doubled' : step}`} data-name={titles[step]}>
          {shown < list.count
            ? `the first ${formatNumber(shown)} of ${formatNumber(list.count)} accounts`
            : `${formatNumber(list.count)} accounts`}
        </span>
      }
    >
      {shown ? (
        <MiniTable
          caption={titles[step]}
          head={[
            { key: 'name', label: 'Account' },
            { key: 'code', label: 'Code', width: 110 },
            { key: 'times', label: 'Billing customers', num: true, width: 140 },
          ]}
          rows={list.rows.map((row) => ({
            key: row.entityId,
            receipt: `metric:active_customer:${row.entityId}`,
            cells: [
              <TextLink key="name" href={profileHref('account', row.entityId)}>
                {row.name ?? 'Without a name'}
              </TextLink>,
              <span key="code" className="mono">
                {row.code}
              </span>,
              formatNumber(row.times),
            ],
          }))}
        />
      ) : (
        <FaceEmpty title="None">No account makes this step today.</FaceEmpty>
      )}
    </Section>
  )
}
