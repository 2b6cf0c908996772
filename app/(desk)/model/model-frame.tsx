import type { ReactNode } from 'react'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { type ModelPageKey, ModelTabs } from './model-tabs'

/** The frame of every page of the model: title, what it is generated from, tabs. */
export function ModelFrame({
  current,
  label,
  children,
}: {
  current: ModelPageKey
  label?: string
  children: ReactNode
}) {
  return (
    <>
      <PageCrumbs items={label ? [{ label: 'Model', href: '/model' }, { label }] : [{ label: 'Model' }]} />
      <PageHead
        bare
        title="Model"
        line={['What the business means, declared once', 'Tables, grants, screens and receipts are generated from it']}
      />
      <ModelTabs current={current} />
      <div className="px-6 pb-6 max-sm:px-4">{children}</div>
    </>
  )
}
