'use client'

import type { ReactNode } from 'react'
import { Popover } from '@/components/ui/popover'
import { UserBadge } from '@/components/shell/user-badge'

/** Who is signed in; opens a panel for theme, keys and signing out. */
export function UserMenu({ role, name, children }: { role: string; name: string; children: ReactNode }) {
  return (
    <Popover label="You" align="end" width={240} trigger={<UserBadge role={role} name={name} />}>
      <div className="grid gap-3">{children}</div>
    </Popover>
  )
}
