'use client'

import { Rows2, Rows3, Rows4 } from 'lucide-react'
import { useState } from 'react'
import { SegmentedButtons } from '@/components/ui/segmented-buttons'
import { setCookie } from '@/components/ui/set-cookie'

export type Density = 'compact' | 'regular' | 'roomy'

const items = [
  { key: 'compact', name: 'Compact rows', label: <Rows4 className="icon small" aria-hidden="true" /> },
  { key: 'regular', name: 'Regular rows', label: <Rows3 className="icon small" aria-hidden="true" /> },
  { key: 'roomy', name: 'Roomy rows', label: <Rows2 className="icon small" aria-hidden="true" /> },
] as const

/** Row height of every list. Kept in the cookie `kith-density`; the root layout puts it on <html> as data-density. */
export function DensitySwitch({ value = 'regular' }: { value?: Density }) {
  const [density, setDensity] = useState<Density>(value)
  const choose = (next: Density) => {
    setDensity(next)
    document.documentElement.dataset.density = next
    setCookie('kith-density', next)
  }
  return <SegmentedButtons label="Row height" size="small" items={items} value={density} onChange={choose} />
}
