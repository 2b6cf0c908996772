'use client'

import type { ReactNode } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { KeyLink } from '@/components/keys/key-link'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { PairView } from '@/server/review/pair/pair-types'
import { consequence } from './consequence'
import { pairReceipt } from './pair-receipt'
import type { DecisionKind } from './take-decision'
import { sayBlocked } from './say-blocked'
import { weakConsequence } from './weak-changes'

const answers = [
  { kind: 'same', word: 'Same', keycap: 'M', says: 'Same: merge them' },
  { kind: 'different', word: 'Different', keycap: 'N', says: 'Different: keep them apart' },
  { kind: 'later', word: 'Later', keycap: 'S', says: 'Later: put the pair aside' },
] as const

/** What the answers mean where the two are halves of one customer, and where somebody else wants the merge. */
const halves = { same: 'Same: keep them together', different: 'Different: split them', later: answers[2].says } as const
const asSecond = { same: 'Same: approve the merge', different: 'Different: do not approve', later: '' } as const

type Props = {
  view: PairView
  onDecide: (kind: DecisionKind) => void
  /** Takes the last decision back; absent where there is none. */
  onUndo?: () => void
  /** Why this person may not decide. */
  denied?: string
  /** What else can be done with the pair. */
  children?: ReactNode
}

/** The decision: one key each, undone with one key. Without the right the first button says whom to ask, for all of them. */
export function DecisionBar({ view, onDecide, onUndo, denied, children }: Props) {
  const weak = view.reason === 'weak'
  const { head, rest } = weak ? weakConsequence(view) : consequence(view)
  const { opinion } = view.hands
  const blocked = sayBlocked(view) !== null
  const favoured =
    weak || blocked ? null : view.probability >= 0.9 ? 'same' : view.probability < 0.6 ? 'different' : null
  const says = (kind: DecisionKind, word: string) => (opinion ? asSecond[kind] : weak ? halves[kind] : word)
  return (
    <div className="acts">
      <ActionBar
        label="Decision"
        consequence={
          <>
            <b className="font-strong" data-receipt={pairReceipt(view, 'comparisons')} data-name="What it changes">
              {head}
            </b>
            <span className="text-ink-2" data-receipt={pairReceipt(view, 'comparisons')} data-name="What it changes">
              {rest}
            </span>
          </>
        }
        note={denied ? undefined : 'Undone here with U, and later from History.'}
      >
        {answers.map(({ kind, word, keycap, says: plain }) => (
          <KeyButton
            key={kind}
            scope="Decision"
            size="bar"
            variant={favoured === kind ? 'next' : 'plain'}
            keycap={keycap}
            keyLabel={says(kind, plain)}
            denied={kind === 'same' ? denied : undefined}
            disabled={(kind !== 'same' && Boolean(denied)) || (kind === 'later' && opinion !== null)}
            onClick={() => onDecide(kind)}
          >
            {word}
          </KeyButton>
        ))}
        {onUndo ? (
          <KeyButton
            scope="Decision"
            size="bar"
            variant="quiet"
            keycap="U"
            keyLabel="Undo the last decision"
            denied={denied}
            onClick={onUndo}
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
          href={`/why?a=${view.recordA}&b=${view.recordB}`}
          prefetch={false}
        >
          Why
        </KeyLink>
        {children}
        <ButtonLink size="bar" variant="quiet" href="/review/decisions" prefetch={false}>
          History
        </ButtonLink>
      </ActionBar>
    </div>
  )
}
