'use client'

import { PreviewCard } from '@base-ui/react/preview-card'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** What the card says; `href` leads to the full definition with its SQL. */
export type DefinitionWords = {
  name: string
  meaning: string
  unit?: string
  owner?: string
  version?: string
  freshness?: string
  href: string
}

/** A name whose definition opens on hover and on keyboard focus; pressing it goes to the definition itself. */
export function Definition({ children, ...words }: DefinitionWords & { children: ReactNode }) {
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger
        delay={250}
        className="underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-edge"
        render={<Link href={words.href} />}
      >
        {children}
      </PreviewCard.Trigger>
      <PreviewCard.Portal>
        <PreviewCard.Positioner sideOffset={6} align="start" className="z-40">
          <PreviewCard.Popup className="pop w-[300px] max-w-[calc(100vw-16px)] px-3 py-2.5">
            <DefinitionBody {...words} />
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  )
}

function DefinitionBody({ name, meaning, unit, owner, version, freshness, href }: DefinitionWords) {
  return (
    <>
      <div className="flex items-baseline gap-2">
        <b>{name}</b>
        <span className="text-2 text-ink-3">{unit}</span>
        {version ? <span className="ml-auto text-2 whitespace-nowrap text-ink-3">version {version}</span> : null}
      </div>
      <p className="mt-0.5 text-ink-2">{meaning}</p>
      <div className="mt-1.5 flex gap-3 text-2 text-ink-3">
        <span>{owner}</span>
        <span>{freshness}</span>
        <Link href={href} className="link ml-auto">
          SQL
        </Link>
      </div>
    </>
  )
}
