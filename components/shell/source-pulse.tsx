import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'
import type { Source } from '@/components/ui/source-mark'
import { SourceMarks } from '@/components/ui/source-marks'

/** The sources at a glance, leading to their page; `late` says which one is behind ("Shop 4 h late"). */
export function SourcePulse({ sources, late, href }: { sources: readonly Source[]; late?: string; href: string }) {
  return (
    <Link href={href} className="pulse flex h-6 items-center gap-1 rounded-1 max-sm:hidden">
      <span className="sr-only">Sources: </span>
      <SourceMarks sources={sources} />
      {late ? (
        <span className="state ml-1 text-1 text-stale">
          <Glyph name="stale" />
          {late}
        </span>
      ) : null}
    </Link>
  )
}
