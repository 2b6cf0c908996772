'use client'

import { FaceError } from '@/components/ui/face-error'

/** Where not even the desk around a page could be read, as while the database is gone: what is safe, and trying again. */
export default function AppError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="mx-auto max-w-[72ch] p-6">
      <FaceError
        title="Kith cannot be opened just now"
        safe="Its database may not be answering. Nothing was changed; wait a moment and try again."
        retry={() => window.location.reload()}
        quote={error.digest}
      />
    </main>
  )
}
