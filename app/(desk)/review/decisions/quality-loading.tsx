import { FaceLoading } from '@/components/ui/face-loading'

/** The figures' place while they are worked out. */
export function QualityLoading() {
  return (
    <div className="mt-6 px-6 max-sm:px-4">
      <FaceLoading />
    </div>
  )
}
