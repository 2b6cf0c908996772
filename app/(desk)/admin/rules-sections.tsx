import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { denial } from '@/server/spine/check-permission'
import { listViews } from '@/server/views/list-views'

/** Where the rules of review and the curated views are kept. */
export function RulesSections({ role }: { role: Role | 'system' }) {
  return (
    <>
      <Section
        title="Rules of review"
        note="Deadlines, and when a merge needs a second person"
        tools={<ButtonLink href="/admin/review-policy">See the rules of review</ButtonLink>}
      />
      <Section
        title="Curated views"
        note={<span data-plain="the rule of views">What each job shows, at most 12 facts, and how they are used</span>}
        tools={
          may(role, listViews.permission) ? (
            <ButtonLink href="/admin/views">See the curated views</ButtonLink>
          ) : (
            <Button denied={denial(listViews.permission)}>See the curated views</Button>
          )
        }
      />
    </>
  )
}
