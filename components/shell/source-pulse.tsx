import { Link } from '@/components/ui/link'
import { Glyph } from '@/components/ui/glyph'
import type { Source } from '@/components/ui/source-mark'
import { SourceMarks } from '@/components/ui/source-marks'

type Props = { sources: readonly Source[]; late?: string; objects?: readonly string[]; href: string }

/** The sources at a glance, leading to their page; `late` says which one is behind ("Shop 4 h late") and `objects` what of it. */
export function SourcePulse({ sources, late, objects = [], href }: Props) {
  const [first, ...others] = objects
  return (
    <Link
      href={href}
      className="pulse flex h-6 items-center gap-1 rounded-1 max-sm:hidden"
      title={late && first ? `${late}: ${objects.join(', ')}` : undefined}
    >
      <span className="sr-only">Sources: </span>
      <SourceMarks sources={sources} />
      {late ? (
        <span className="state ml-1 text-1 text-stale">
          <Glyph name="stale" />
          <span>
            {late}
            {first ? (
              <>
                <span className="max-[1600px]:sr-only">
                  : {first.toLowerCase()}
                  {others.length ? ` and ${others.length} more` : ''}
                </span>
                {others.length ? <span className="sr-only"> ({others.join(', ')})</span> : null}
              </>
            ) : null}
          </span>
        </span>
      ) : null}
    </Link>
  )
}
