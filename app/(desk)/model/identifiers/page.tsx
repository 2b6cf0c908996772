import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { may } from '@/model/access/permissions'
import { allowValue } from '@/server/identity/allow-value'
import { listLearnedJunk } from '@/server/identity/list-learned-junk'
import { getModel } from '@/server/model/get-model'
import { denial } from '@/server/spine/check-permission'
import { ModelFrame } from '../model-frame'
import { JunkSection } from './junk-section'
import { RulesSection } from './rules-section'
import { SystemsSection } from './systems-section'

export const metadata: Metadata = { title: 'Sources and identifiers' }

/** Which system owns what, what each sends, which identifiers prove that two records are one customer, and which values prove nothing. */
export default async function IdentifiersPage() {
  const ctx = await requireCtx()
  await getModel(ctx, {})
  const { role } = ctx.actor
  const learned = may(role, listLearnedJunk.permission) ? await listLearnedJunk(ctx, {}) : null
  return (
    <ModelFrame current="identifiers" label="Sources and identifiers">
      <SystemsSection />
      <RulesSection />
      <JunkSection
        learned={learned}
        denied={may(role, allowValue.permission) ? undefined : denial(allowValue.permission)}
      />
    </ModelFrame>
  )
}
