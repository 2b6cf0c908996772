import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'

/** Nothing to answer, and when there will be something again. */
export const NoHouseholdWaits = () => (
  <FaceEmpty
    title="No household waits"
    action={<ButtonLink href="/customers/households">See the households</ButtonLink>}
  >
    People who share an address or a phone number, and a last name or the way they pay, are suggested every night.
  </FaceEmpty>
)
