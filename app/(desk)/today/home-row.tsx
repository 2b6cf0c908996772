import { Link } from '@/components/ui/link'
import { Sourced } from '@/app/receipt/sourced'
import { Glyph } from '@/components/ui/glyph'
import { HealthMark } from '@/components/ui/health-mark'
import type { HomeItem } from '@/server/home/home'
import { AsideButtons } from './aside-buttons'
import { HomeFigures } from './home-figures'

/** A thing that waits: its name, the sentence why, and at the end how it stands. The whole title is the link. */
export function HomeRow({ section, item }: { section: string; item: HomeItem }) {
  return (
    <div
      data-waits={item.key}
      className="group relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-2 leading-[18px] max-sm:grid-cols-1"
    >
      <Link href={item.href} className="cut relative z-10 min-h-6 font-strong hover:underline">
        <span data-receipt={item.of} data-name={item.title}>
          {item.title}
          {item.code ? <span className="mono ml-2 font-text text-ink-3">{item.code}</span> : null}
        </span>
      </Link>
      {item.figures ? <HomeFigures figures={item.figures} /> : <End end={item.end} of={item.end?.of ?? item.of} />}
      <p
        className="col-span-full max-w-[92ch] text-2 text-ink-2"
        data-receipt={item.of}
        data-name={`Why ${item.title}`}
      >
        {item.sub}
      </p>
      <span className={asideLook(item)}>
        <AsideButtons section={section} item={item} />
      </span>
    </div>
  )
}

/** Over the end of the row while one is on it, so that no line is longer for it; always there on a telephone. */
const asideLook = (item: HomeItem) =>
  `col-span-full justify-self-end bg-paper sm:pl-3 sm:absolute sm:right-0 sm:bottom-1 max-sm:pt-1 ${
    item.aside ? '' : 'sm:opacity-0 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100'
  }`

function End({ end, of }: { end: HomeItem['end']; of: string | undefined }) {
  if (!end) return <span />
  if (end.score !== undefined && end.tone && end.tone !== 'plain') {
    const shown = (
      <span className="state justify-end">
        <HealthMark level={end.tone} score={end.score} />
        <span className={end.text.startsWith('−') ? 'num min-w-10 text-risk' : 'num min-w-10 text-ink-2'}>
          {end.text}
        </span>
      </span>
    )
    if (!of) return shown
    return (
      <Sourced of={of} name="Health" quiet>
        {shown}
      </Sourced>
    )
  }
  return (
    <span className="state justify-end" data-receipt={of} data-name="How it stands">
      {end.tone === 'risk' ? <Glyph name="risk" /> : null}
      <span className={end.tone === 'risk' ? 'num text-risk' : 'num text-ink-2'}>{end.text}</span>
    </span>
  )
}
