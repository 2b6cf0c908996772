'use client'

import { KeyButton } from '@/components/keys/key-button'
import { KeyLink } from '@/components/keys/key-link'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { DecisionKind } from './decide-action'
import { useDecisions } from './use-decisions'

const answers = [
  { kind: 'same', word: 'Same', keycap: 'M', says: 'Same: merge them' },
  { kind: 'different', word: 'Different', keycap: 'N', says: 'Different: keep them apart' },
  { kind: 'later', word: 'Later', keycap: 'S', says: 'Later: put the pair aside' },
] as const

/** What the answers mean where the two are halves of one customer. */
const halves = { same: 'Same: keep them together', different: 'Different: split them', later: answers[2].says } as const

type Props = {
  pair: { recordA: string; recordB: string; version: number; first: string; second: string; weak: boolean }
  href: string
  nextHref: string
  /** The answer that the evidence favours, if any. */
  favoured: DecisionKind | null
  consequence: { head: string; rest: string }
  whyHref: string
  /** Why this person may not decide. */
  denied?: string
}

/** The decision: one key each, undone with one key. Without the right the first button says whom to ask, for all of them. */
export function DecisionBar({ pair, href, nextHref, favoured, consequence, whyHref, denied }: Props) {
  const { decide, undo, canUndo } = useDecisions(pair, href, nextHref)
  const words = (
    <>
      <b className="font-strong">{consequence.head}</b>
      <span className="text-ink-2">{consequence.rest}</span>
    </>
  )
  return (
    <div className="acts">
      <ActionBar
        label="Decision"
        consequence={words}
        note={denied ? undefined : 'Any decision can be undone here with U, and later from History.'}
      >
        {answers.map(({ kind, word, keycap, says }) => (
          <KeyButton
            key={kind}
            scope="Decision"
            size="bar"
            variant={favoured === kind ? 'next' : 'plain'}
            keycap={keycap}
            keyLabel={pair.weak ? halves[kind] : says}
            denied={kind === 'same' ? denied : undefined}
            disabled={kind !== 'same' && Boolean(denied)}
            onClick={() => decide(kind)}
          >
            {word}
          </KeyButton>
        ))}
        {canUndo ? (
          <KeyButton
            scope="Decision"
            size="bar"
            variant="quiet"
            keycap="U"
            keyLabel="Undo the last decision"
            denied={denied}
            onClick={undo}
          >
            Undo
          </KeyButton>
        ) : (
          <Button size="bar" variant="quiet" keycap="U" disabled>
            Undo
          </Button>
        )}
        <KeyLink
          scope="Decision"
          size="bar"
          variant="quiet"
          keycap="?"
          keyLabel="Why: the whole explanation"
          href={whyHref}
        >
          Why
        </KeyLink>
        <ButtonLink size="bar" variant="quiet" href="/review/decisions">
          History
        </ButtonLink>
      </ActionBar>
    </div>
  )
}
