import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import { checkView, overBudget } from '@/model/views/check-view'
import { factBudget } from '@/model/views/view'
import type { Composition } from '@/server/views/get-composition'
import { publishAction, retireAction, signAction } from '../actions'
import { ExceptionForm } from './exception-form'
import { OneButton, ReasonAction } from './reason-action'

/** The draft that waits, if one does: what stands against it, who must sign, and the way into force. */
export function PublishSection({ composition }: { composition: Composition }) {
  const draft = composition.versions.find((one) => one.status === 'draft')
  if (!draft?.draft) return null
  const refusals = checkView(composition.key, draft.draft).filter((problem) => problem.refuses)
  const over = overBudget(draft.draft)
  const unsigned = over.length > 0 && !draft.exception
  const of = { key: composition.key, version: String(draft.version) }
  return (
    <section
      aria-label={`Draft ${draft.version}`}
      className="mb-3 grid gap-2 border-b border-line-2 pb-3"
      data-receipt={`row:view_definition:${composition.key}~${draft.version}:reason`}
      data-name={`Draft ${draft.version}`}
    >
      <p>
        <b className="font-strong">Draft {draft.version} waits</b>, kept by {draft.mine ? 'you' : draft.author}
        {draft.at ? (
          <>
            {' '}
            <When at={draft.at} />
          </>
        ) : null}
        : {draft.reason}
      </p>
      {[
        ...refusals.map((one) => one.text),
        ...over.map(
          ({ grain, facts }) =>
            `${grains[grain].label}: ${facts} facts, and the budget is ${factBudget}. Drop ${facts - factBudget}, or have another admin sign an exception.`,
        ),
      ].map((text) => (
        <p key={text} className="text-2 text-stale">
          {text}
        </p>
      ))}
      {draft.exception ? (
        <p className="text-2 text-ink-2">
          {draft.exception.by} signed for more than {factBudget} facts until {draft.exception.until}: “
          {draft.exception.why}”
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        <OneButton
          action={publishAction}
          fields={{ ...of, standing: composition.standing === null ? '' : String(composition.standing) }}
          variant="next"
          denied={
            refusals.length || unsigned
              ? unsigned
                ? 'Over the budget without an exception.'
                : 'Something stands against it.'
              : undefined
          }
        >
          Publish draft {draft.version}
        </OneButton>
        <ReasonAction action={retireAction} fields={of} label="Why it is dropped" send="Drop it">
          Drop the draft
        </ReasonAction>
        {unsigned ? <ExceptionForm action={signAction} fields={of} own={draft.mine} /> : null}
      </div>
    </section>
  )
}
