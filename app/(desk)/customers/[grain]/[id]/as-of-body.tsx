import { FaceEmpty } from '@/components/ui/face-empty'
import type { View } from '@/model/views/view'
import type { PastCustomer } from '@/server/history/get-as-of'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { AsOfContract } from './as-of-contract'
import { AsOfFacts } from './as-of-facts'
import { AsOfMembers } from './as-of-members'
import { AsOfTable } from './as-of-table'
import { DeskColumns } from './desk-columns'
import { sectionOrError } from './section-or-error'

type Props = { ctx: Ctx; profile: Profile; past: PastCustomer; view: View }

/** What a customer was on a past day: the facts of the view, then every field beside today's, contract and members. */
export async function AsOfBody({ ctx, profile, past, view }: Props) {
  if (!past.exists)
    return (
      <div className="px-6 max-sm:px-4">
        <FaceEmpty
          title={past.known ? 'Kith had not heard of this customer by then' : 'No system had this customer by then'}
        >
          Choose a later day, or come back to today.
        </FaceEmpty>
      </div>
    )
  return (
    <>
      <AsOfFacts profile={profile} past={past} view={view} />
      <DeskColumns shape="even">
        <div>
          <AsOfTable profile={profile} past={past} />
        </div>
        <div>
          {past.grain === 'account' ? <AsOfContract past={past} /> : null}
          {await sectionOrError('Members then', () => AsOfMembers({ ctx, past }))}
        </div>
      </DeskColumns>
    </>
  )
}
