import type { ReactNode } from 'react'
import { Face } from '@/components/ui/face'

/** Nothing is here: what that means and when it will change, with one action. */
export function FaceEmpty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Face title={title} actions={action}>
      {children}
    </Face>
  )
}
