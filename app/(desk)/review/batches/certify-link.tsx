import { ButtonLink } from '@/components/ui/button-link'
import type { GoldenGrain } from '@/model/grains'

/** The way from a band of the queue to a batch of it. A batch is of one grain, so without one there is nothing to link. */
export function CertifyLink({ grain, band }: { grain?: GoldenGrain; band: 'likely' | 'unsure' | 'different' }) {
  if (!grain) return null
  return (
    <ButtonLink size="small" variant="quiet" href={`/review/batches/draw?grain=${grain}&band=${band}`}>
      Certify this band
    </ButtonLink>
  )
}
