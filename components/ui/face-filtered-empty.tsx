import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { Face } from '@/components/ui/face'

/** Filters leave nothing: which one to drop and what then shows. */
export function FaceFilteredEmpty(props: {
  title: string
  note?: ReactNode
  removeHref: string
  removeLabel?: string
  clearHref?: string
}) {
  return (
    <Face
      title={props.title}
      actions={
        <>
          <ButtonLink variant="next" href={props.removeHref}>
            {props.removeLabel ?? 'Remove that filter'}
          </ButtonLink>
          {props.clearHref ? (
            <ButtonLink variant="quiet" href={props.clearHref}>
              Clear all
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {props.note}
    </Face>
  )
}
