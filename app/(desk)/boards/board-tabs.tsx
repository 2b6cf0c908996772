import { Download } from 'lucide-react'
import { ColumnChooser } from '@/components/data-table/column-chooser'
import { DensitySwitch } from '@/components/data-table/density-switch'
import { ButtonLink } from '@/components/ui/button-link'
import { Tabs } from '@/components/ui/tabs'

/** The boards side by side with what can be done to the list. */
export function BoardTabs(props: {
  current: 'renewals' | 'onboarding'
  count: number
  /** The receipt of the count. */
  receipt: string
  exportHref: string
  columns: readonly { id: string; label: string; fixed?: boolean }[]
}) {
  const { current, count } = props
  const tab = (key: 'renewals' | 'onboarding', label: string) => ({
    key,
    label,
    href: `/boards/${key}`,
    current: key === current,
    ...(key === current ? { count } : {}),
  })
  return (
    <Tabs
      label="Boards"
      items={[tab('renewals', 'Renewals'), tab('onboarding', 'Onboarding')]}
      tools={
        <>
          <DensitySwitch />
          <ColumnChooser columns={props.columns} />
          <ButtonLink href={props.exportHref} prefetch={false}>
            <Download className="icon" aria-hidden="true" />
            <span data-receipt={props.receipt} data-name="Rows of the board">
              Export {count.toLocaleString('en-GB')} rows
            </span>
          </ButtonLink>
        </>
      }
    />
  )
}
