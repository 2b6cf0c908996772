import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requireCtx } from '@/app/session'
import { DeskShell } from '@/app/desk-shell'

/** Every desk stands behind the session gate; pages and commands ask again for themselves. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx()
  const theme = (await cookies()).get('kith-theme')?.value
  return (
    <DeskShell ctx={ctx} theme={theme === 'light' || theme === 'dark' ? theme : 'system'}>
      {children}
    </DeskShell>
  )
}
