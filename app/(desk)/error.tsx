'use client'

import { FaceError } from '@/components/ui/face-error'

/** A page that could not be read: says what is safe, offers to try again, and an id to quote. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  if (error.digest === 'KITH;bad-input') return <BadAddress />
  return (
    <div className="p-6">
      <FaceError title="This page could not be read" safe="Nothing was changed." retry={reset} quote={error.digest} />
    </div>
  )
}

function BadAddress() {
  return (
    <div className="p-6">
      <FaceError
        title="This address asks for something that cannot be shown"
        safe="A filter, a sort or a page in it is not one you can use. Nothing was changed."
      />
    </div>
  )
}
