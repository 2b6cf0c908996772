import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/model/access/permissions'
import { invitePerson } from '@/server/access/invite-person'
import { listPeople } from '@/server/access/list-people'
import { listTokens } from '@/server/access/list-tokens'
import { makeToken } from '@/server/access/make-token'
import { denial } from '@/server/spine/check-permission'
import { InviteForm } from './invite-form'
import { PeopleTable } from './people-table'
import { RolesTable } from './roles-table'
import { RulesSections } from './rules-sections'
import { TokenForm } from './token-form'
import { TokensTable } from './tokens-table'

export const metadata: Metadata = { title: 'Settings' }

/** People, roles and tokens. */
export default async function AdminPage() {
  const ctx = await requireCtx()
  const [people, tokens] = await Promise.all([listPeople(ctx, {}), listTokens(ctx, {})])
  const role = ctx.actor.role
  const active = people.filter((person) => !person.disabledAt).length
  return (
    <>
      <PageCrumbs items={[{ label: 'Settings' }]} />
      <PageHead
        title="Settings"
        line={[
          <span
            key="active"
            data-receipt="figure:people-at-the-desk:active"
            data-name="People who may sign in"
          >{`${active} people may sign in`}</span>,
          'Changes act on a person’s next request',
        ]}
      />
      <div className="grid gap-4 px-6 pt-2 max-sm:px-4">
        <Section
          title="People"
          first
          note="One row is a person who may sign in"
          tools={
            may(role, invitePerson.permission) ? (
              <InviteForm />
            ) : (
              <Button denied={denial(invitePerson.permission)}>Invite a person</Button>
            )
          }
        >
          <PeopleTable people={people} me={ctx.actor.userId} mayManage={may(role, 'people.manage')} now={ctx.now} />
        </Section>
        <RulesSections role={role} />
        <Section title="Roles" note="What each role may do, from the model">
          <RolesTable />
        </Section>
        <Section
          title="Tokens"
          note="For systems that read or send"
          tools={
            may(role, makeToken.permission) ? (
              <TokenForm />
            ) : (
              <Button denied={denial(makeToken.permission)}>Make a token</Button>
            )
          }
        >
          <TokensTable tokens={tokens} mayManage={may(role, 'token.manage')} now={ctx.now} />
        </Section>
      </div>
    </>
  )
}
