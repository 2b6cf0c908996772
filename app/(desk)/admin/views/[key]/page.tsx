import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/model/access/permissions'
import { getComposition } from '@/server/views/get-composition'
import { faceWords } from '../face-words'
import { ComposeTab } from './compose-tab'
import { UseTab } from './use-tab'
import { VersionsTab } from './versions-tab'

export const metadata: Metadata = { title: 'Curated view' }

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ show?: string; version?: string }> }

const tabs = [
  { key: 'compose', label: 'Compose' },
  { key: 'use', label: 'Use of facts' },
  { key: 'versions', label: 'Versions' },
] as const

/** One view: composed with a live preview, the use of its facts, and its versions. */
export default async function ViewPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, getComposition.permission)) forbidden()
  const { key } = await params
  const asked = await searchParams
  const composition = await getComposition(ctx, { key })
  const version = Number(asked.version)
  const at =
    composition.versions.find((one) => asked.version && one.version === version) ??
    composition.versions.find((one) => one.status === 'draft') ??
    composition.versions.find((one) => one.status === 'published') ??
    composition.versions.find((one) => one.status === 'shipped') ??
    composition.versions[0]
  const show = tabs.find((tab) => tab.key === asked.show)?.key ?? 'compose'
  const label = at?.draft?.label ?? key
  const standing =
    composition.standing === null
      ? {}
      : { 'data-receipt': `row:view_definition:${key}~${composition.standing}:status`, 'data-name': 'Version in force' }
  const of = { ctx, composition, at }
  return (
    <>
      <PageCrumbs
        items={[{ label: 'Settings', href: '/admin' }, { label: 'Curated views', href: '/admin/views' }, { label }]}
      />
      <PageHead
        bare
        title={label}
        id={key}
        line={[
          at?.draft ? faceWords[at.draft.face] : 'cannot be read',
          <span key="standing" {...standing}>
            {composition.standing === null
              ? composition.shipped
                ? 'In force as shipped'
                : 'Not in force'
              : `Version ${composition.standing} in force`}
          </span>,
        ]}
      />
      <Tabs
        label="Of this view"
        items={tabs.map((tab) => ({ ...tab, href: `/admin/views/${key}?show=${tab.key}`, current: tab.key === show }))}
      />
      <div className="px-6 pt-3 pb-6 max-sm:px-4">
        {show === 'compose' ? <ComposeTab {...of} /> : null}
        {show === 'use' ? <UseTab {...of} /> : null}
        {show === 'versions' ? <VersionsTab {...of} /> : null}
      </div>
    </>
  )
}
