'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { FormError } from '@/components/form/form-error'
import { KeyButton } from '@/components/keys/key-button'
import { KeyLink } from '@/components/keys/key-link'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import type { FormState } from '@/app/form-state'
import { abandonAction, type Batch, endAction, rehearseAction, type Rehearsed } from './end-action'
import { BatchPreview } from './batch-preview'

type Props = {
  batch: Batch
  /** Answers still missing keep it from ending. */
  missing: number
  certify: boolean
  merged: number
  denied?: string
}

/** What can be done with a batch that is being sampled: judge on, look ahead, certify, send to review, give up. */
export function BatchButtons({ batch, missing, certify, merged, denied }: Props) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [fault, setFault] = useState('')
  const [seen, setSeen] = useState<Rehearsed | null>(null)
  const run = (work: () => Promise<FormState>) =>
    start(async () => {
      setFault('')
      const answer = await work()
      if (!answer.ok) return setFault(answer.quote ? `${answer.message} Quote ${answer.quote}.` : answer.message)
      showToast({ text: answer.message })
      router.refresh()
    })
  const preview = () => start(async () => setSeen(await rehearseAction(batch)))
  const ended = missing === 0
  return (
    <>
      {seen ? <BatchPreview seen={seen} /> : null}
      {fault ? (
        <div className="px-6 py-2 max-sm:px-4">
          <FormError>{fault}</FormError>
        </div>
      ) : null}
      <div className="sticky bottom-0 mt-auto">
        <ActionBar label="Batch" note="One act: undone as one, here or from History.">
          {ended ? (
            <>
              {certify ? (
                <KeyButton
                  scope="Batch"
                  size="bar"
                  variant="next"
                  keycap="C"
                  keyLabel={`Certify: merge ${merged} pairs`}
                  denied={denied}
                  disabled={busy}
                  onClick={() => run(() => endAction(batch, false))}
                >
                  {`Certify: merge ${merged}`}
                </KeyButton>
              ) : null}
              <KeyButton
                scope="Batch"
                size="bar"
                variant={certify ? 'plain' : 'next'}
                keycap="R"
                keyLabel="Send all to review"
                denied={certify ? undefined : denied}
                disabled={busy || Boolean(certify && denied)}
                onClick={() => run(() => endAction(batch, true))}
              >
                Send all to review
              </KeyButton>
              <KeyButton
                scope="Batch"
                size="bar"
                variant="quiet"
                keycap="P"
                keyLabel="What it would do"
                disabled={busy || Boolean(denied)}
                onClick={preview}
              >
                {busy ? 'Working' : 'What it would do'}
              </KeyButton>
            </>
          ) : (
            <KeyLink
              scope="Batch"
              size="bar"
              variant="next"
              keycap="J"
              keyLabel="Judge the sample"
              denied={denied}
              href={`/review/batches/${batch.batchId}/sample`}
            >
              Judge the sample
            </KeyLink>
          )}
          <Button
            size="bar"
            variant="quiet"
            disabled={busy || Boolean(denied)}
            onClick={() => run(() => abandonAction(batch))}
          >
            Give up
          </Button>
        </ActionBar>
      </div>
    </>
  )
}
