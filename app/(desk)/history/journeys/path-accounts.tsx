import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { ButtonLink } from '@/components/ui/button-link'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { sayPath } from '@/model/journeys/channels'
import { listPathAccounts } from '@/server/journeys/list-path-accounts'
import type { Ctx } from '@/server/spine/ctx'
import { profileHref } from '../../customers/grain-slug'
import { type JourneysAsked, journeysHref } from './journeys-asked'

/** The accounts that came one way, the newest first. */
export async function PathAccounts({ ctx, asked, path }: { ctx: Ctx; asked: JourneysAsked; path: string }) {
  const { path: _, ...input } = asked
  const accounts = await listPathAccounts(ctx, { ...input, path })
  return (
    <Section
      title={sayPath(path)}
      note="accounts that came this way, newest first, at most a hundred"
      tools={
        <ButtonLink size="small" href={journeysHref(asked, { path: undefined })} scroll={false}>
          All ways
        </ButtonLink>
      }
    >
      {accounts.length ? (
        <div className="max-w-[900px]">
          <MiniTable
            caption={`Accounts that came this way: ${sayPath(path)}`}
            head={[
              { key: 'name', label: 'Account' },
              { key: 'day', label: 'First order', num: true, width: 120 },
            ]}
            rows={accounts.map((account) => ({
              key: account.accountId,
              cells: [
                <span key="name">
                  <TextLink
                    href={profileHref('account', account.accountId, '/timeline?anchor=acquisition')}
                    prefetch={false}
                  >
                    {account.name ?? account.code}
                  </TextLink>
                  <span className="mono ml-2 text-ink-3" data-plain="the code of the customer">
                    {account.code}
                  </span>
                </span>,
                <Sourced key="day" quiet of={account.of} name="First order">
                  {formatDate(account.day)}
                </Sourced>,
              ],
            }))}
          />
        </div>
      ) : (
        <FaceEmpty title="Nobody came this way">Choose another way, or another period.</FaceEmpty>
      )}
    </Section>
  )
}
