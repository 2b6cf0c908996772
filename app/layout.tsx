import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { fontVariables } from '@/components/shell/fonts'

export const metadata: Metadata = {
  title: { default: 'Kith', template: '%s · Kith' },
  description: 'Know your customers, and how you know.',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

const known = (value: string | undefined, allowed: readonly string[]) =>
  value && allowed.includes(value) ? value : undefined

/** The document: typefaces, and theme and density from their cookies, so that nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  const theme = known(jar.get('kith-theme')?.value, ['light', 'dark'])
  const density = known(jar.get('kith-density')?.value, ['compact', 'regular', 'roomy'])
  return (
    <html lang="en-GB" className={fontVariables} data-theme={theme} data-density={density}>
      <body>{children}</body>
    </html>
  )
}
