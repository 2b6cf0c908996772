import { FaceLoading } from '@/components/ui/face-loading'

/** Said while both numbers are worked out: how long it may take, and why. */
export function GapWaiting({ past }: { past: boolean }) {
  return (
    <section aria-label="Working" className="sec py-3">
      <p className="pb-2 text-ink-2" data-plain="how long the work takes">
        {past
          ? 'Working both numbers out. What Kith knew at an earlier moment is put together first, which takes some seconds.'
          : 'Working both numbers out from the facts.'}
      </p>
      <FaceLoading rows={4} columns={[220, 120]} label="Taking the gap apart" />
    </section>
  )
}
