'use client'

import { FaceError } from '@/components/ui/face-error'

/** A page that could not be read: says what is safe, offers to try again, and an id to quote. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="p-6">
      <FaceError title="This page could not be read" safe="Nothing was changed." retry={reset} quote={error.digest} />
    </div>
  )
}
