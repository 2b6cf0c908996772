import { sayShare } from '@/model/identity/certify/say-share'
import { goldenGrains, grains } from '@/model/grains'

export const grainOptions = goldenGrains.map((grain) => ({ value: grain, label: grains[grain].plural }))

export const bandOptions = [
  { value: 'likely', label: 'Likely same' },
  { value: 'unsure', label: 'Unsure' },
  { value: 'different', label: 'Likely different' },
  { value: '', label: 'Any band' },
]

export const targetOptions = [0.01, 0.02, 0.05, 0.1].map((share) => ({
  value: String(share),
  label: `${share * 100}% (fewer than ${sayShare(share)})`,
}))

export const surenessOptions = [0.9, 0.95, 0.99].map((share) => ({ value: String(share), label: `${share * 100}%` }))

export const allowedOptions = [0, 1, 2, 3].map((count) => ({
  value: String(count),
  label: count ? String(count) : 'none: the smallest sample',
}))
