import { Tabs } from '@/components/ui/tabs'
import type { ReactNode } from 'react'
import { goldenGrains, grains } from '@/model/grains'
import { grainSlugs } from './grain-slug'
import type { ListParams } from '@/model/filters/read-list-params'

/** The lists side by side: each grain, and for those who own accounts their own. */
export function GrainTabs({
  params,
  mine,
  count,
  tools,
}: {
  params: ListParams
  mine: string | null
  count: number
  tools: ReactNode
}) {
  const showsMine =
    mine !== null &&
    params.grain === 'account' &&
    params.filters.some((one) => one.key === 'owner' && one.value === mine)
  const items = goldenGrains.map((grain) => {
    const current = grain === params.grain && !showsMine
    return {
      key: grain,
      href: `/customers/${grainSlugs[grain]}`,
      label: grain === 'account' ? 'All accounts' : grains[grain].plural,
      current,
      ...(current ? { count } : {}),
    }
  })
  const own = {
    key: 'mine',
    href: `/customers/accounts?owner=${encodeURIComponent(mine ?? '')}`,
    label: 'Mine',
    current: showsMine,
    ...(showsMine ? { count } : {}),
  }
  return (
    <Tabs label="Lists" items={mine === null ? items : [...items.slice(0, 1), own, ...items.slice(1)]} tools={tools} />
  )
}
