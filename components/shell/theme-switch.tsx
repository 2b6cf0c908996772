'use client'

import { useState } from 'react'
import { SegmentedButtons } from '@/components/ui/segmented-buttons'
import { setCookie } from '@/components/ui/set-cookie'

export type Theme = 'system' | 'light' | 'dark'

const items = [
  { key: 'system', label: 'System' },
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
] as const

/** Chooses the theme. Kept in the cookie `kith-theme`; the root layout puts it on <html> as data-theme before paint. */
export function ThemeSwitch({ value = 'system' }: { value?: Theme }) {
  const [theme, setTheme] = useState<Theme>(value)
  const choose = (next: Theme) => {
    setTheme(next)
    setCookie('kith-theme', next === 'system' ? null : next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }
  return <SegmentedButtons label="Theme" size="small" items={items} value={theme} onChange={choose} />
}
