'use client'

import { signOut } from 'next-auth/react'
import { Button } from '@/components/ui/button'

/** Ends the session here and in the database. */
export function SignOutButton() {
  return <Button onClick={() => signOut({ callbackUrl: '/sign-in' })}>Sign out</Button>
}
