'use client'

import { Confidence } from '@/components/ui/confidence'
import { sourceOf } from '@/app/receipt/source-of'
import { SourceMark } from '@/components/ui/source-mark'
import { confidenceLevel } from '@/model/identity/entity-confidence'
import type { Found } from './use-lookup'

/** One customer found: name and code, what tells namesakes apart, why it was found. */
export function LookupHitRow({ hit }: { hit: Found }) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <b>{hit.name}</b> <span className="mono text-ink-3">{hit.code}</span>
        <span className="block cut text-2 text-ink-3">
          {hit.sub ? `${hit.sub}, ` : null}by {hit.why}
        </span>
      </span>
      <span className="inline-flex gap-1 max-sm:hidden">
        {hit.sources.map((source) => (
          <SourceMark key={source} {...sourceOf(source)} />
        ))}
      </span>
      <Confidence compact level={confidenceLevel(hit.confidence, hit.openPairs)} score={hit.confidence} />
    </>
  )
}
