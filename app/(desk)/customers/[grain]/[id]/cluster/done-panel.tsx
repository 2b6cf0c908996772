import { profileHref } from '@/app/(desk)/customers/grain-slug'
import { KeyButton } from '@/components/keys/key-button'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { GoldenGrain } from '@/model/grains'
import type { Done } from './use-parting'

/** What was just done: every customer that came of it, and the way back. */
export function DonePanel(props: {
  grain: GoldenGrain
  done: Done
  pending: boolean
  takeBack: (edgeId: string) => void
}) {
  const { grain, done, pending, takeBack } = props
  return (
    <Section
      first
      size="tall"
      title={done.words}
      tools={
        <KeyButton
          scope="Cluster"
          size="small"
          keycap="U"
          keyLabel="Undo what was just cut or split"
          disabled={pending}
          onClick={() => takeBack(done.edgeId)}
        >
          Undo
        </KeyButton>
      }
    >
      <ul>
        {done.parts.map((part) => (
          <li key={part.entityId} className="flex min-h-8 items-center gap-3 border-line border-t">
            <TextLink className="mono" href={profileHref(grain, part.entityId, '/cluster')}>
              {part.code}
            </TextLink>
            <span className="text-2 text-ink-3">
              {part.recordIds.length === 1 ? '1 record' : `${part.recordIds.length} records`}
            </span>
          </li>
        ))}
      </ul>
      {done.uses ? (
        <p className="border-line border-t pt-2 text-2">
          <TextLink href="/recalls">
            {done.uses === 1 ? '1 use is called back' : `${done.uses} uses are called back`}
          </TextLink>
          : they rested on the customer as it was.
        </p>
      ) : null}
      {done.sorting ? (
        <p className="pt-2 text-2">
          <TextLink href="/review/sorting">
            {done.sorting === 1 ? '1 thing waits to be sorted' : `${done.sorting} things wait to be sorted`}
          </TextLink>
          : they were attached to the whole.
        </p>
      ) : null}
    </Section>
  )
}
