import { FaceEmpty } from '@/components/ui/face-empty'
import { TextLink } from '@/components/ui/text-link'
import { caseHref } from './case-place'

/** No case of this state: what that means and where one begins. */
export function EmptyCases({ state, everybody }: { state: 'open' | 'closed'; everybody: boolean }) {
  return (
    <div className="px-6 max-sm:px-4">
      {state === 'open' ? (
        <FaceEmpty
          title={everybody ? 'No case waits' : 'None of your cases waits'}
          action={<TextLink href={caseHref('closed')}>See the closed ones</TextLink>}
        >
          On a customer’s page, W reports the wrong person and D a duplicate; a receipt reports a wrong value or a wrong
          total.
        </FaceEmpty>
      ) : (
        <FaceEmpty
          title="No case was closed yet"
          action={<TextLink href={caseHref('open')}>See the open ones</TextLink>}
        >
          A case is closed with a sentence that says what came of it.
        </FaceEmpty>
      )}
    </div>
  )
}
