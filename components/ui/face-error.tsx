'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Face } from '@/components/ui/face'
import { Glyph } from '@/components/ui/glyph'

/** Something failed: what, what is safe, Try again, and an id to quote. It announces itself. */
export function FaceError(props: { title: string; safe?: ReactNode; retry?: () => void; quote?: string }) {
  return (
    <div role="alert">
      <Face
        title={
          <span className="state whitespace-normal text-risk">
            <Glyph name="risk" />
            {props.title}
          </span>
        }
        actions={
          <>
            {props.retry ? (
              <Button variant="next" onClick={props.retry}>
                Try again
              </Button>
            ) : null}
            {props.quote ? (
              <span className="text-2 text-ink-3">
                quote <span className="mono">{props.quote}</span>
              </span>
            ) : null}
          </>
        }
      >
        {props.safe ?? 'Nothing was changed.'}
      </Face>
    </div>
  )
}
