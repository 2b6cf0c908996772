import type { ReactNode } from 'react'
import { Face } from '@/components/ui/face'

/** A lost race: who decided, when, and what happened to yours. It announces itself. */
export function FaceRolledBack(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert">
      <Face title={props.title} actions={props.action}>
        {props.children}
      </Face>
    </div>
  )
}
