import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/model/access/permissions'
import { listReviewPolicies } from '@/server/review/policy/list-review-policies'
import { setReviewPolicy } from '@/server/review/policy/set-review-policy'
import { denial } from '@/server/spine/check-permission'
import { PolicyForm } from './policy-form'
import { PolicyVersions } from './policy-versions'
import { sayRules } from './say-rules'

export const metadata: Metadata = { title: 'Rules of review' }

/** By when pairs are to be decided, and from what value a merge needs a second person. */
export default async function ReviewPolicyPage() {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listReviewPolicies.permission)) forbidden()
  const { now, versions } = await listReviewPolicies(ctx, {})
  const written = now.version
    ? { 'data-receipt': `row:review_policy:${now.version}:deadlines`, 'data-name': 'The rules in force' }
    : { 'data-plain': 'the model’s own rules' }
  const mayChange = may(ctx.actor.role, setReviewPolicy.permission)
  return (
    <>
      <PageCrumbs items={[{ label: 'Settings', href: '/admin' }, { label: 'Rules of review' }]} />
      <PageHead
        title="Rules of review"
        line={[
          <span key="version" {...written}>
            {now.version ? `Version ${now.version}` : 'The model’s own rules; nobody has written others'}
          </span>,
        ]}
      />
      <div className="grid gap-4 px-6 pt-2 max-sm:px-4">
        <Section title="In force" first>
          <ul className="grid max-w-[62ch] gap-1" {...written}>
            {sayRules(now).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
        <Section title="Change" note="Acts on every pair that waits, from now on">
          {mayChange ? (
            <PolicyForm key={now.version} now={now} />
          ) : (
            <DeniedNote title="The rules are for the admin" ask={denial(setReviewPolicy.permission)} />
          )}
        </Section>
        <Section title="Versions" note="One row is a version">
          <PolicyVersions versions={versions} now={ctx.now} />
        </Section>
      </div>
    </>
  )
}
