import { Num } from '@/components/ui/num'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { HomeSection } from '@/server/home/home'
import { tallyReference } from '@/model/figures/tally-reference'
import { HomeRow } from './home-row'

/** One kind of thing that waits: the sentence first, then the things, then the way to all of them. */
export function HomeList({ section, first, all }: { section: HomeSection; first?: boolean; all: boolean }) {
  return (
    <Section
      title={<span {...receiptOf(section)}>{section.title}</span>}
      beside={
        <span className="text-ink-2" {...receiptOf(section)}>
          <Num value={section.count} />
        </span>
      }
      tools={<TextLink href={section.href}>{section.more}</TextLink>}
      first={first}
      size="tall"
    >
      <p className="max-w-[62ch] pb-2 text-ink-2" {...receiptOf(section)}>
        {section.say}
        {section.worked ? ` ${section.worked} worked this morning.` : null}
      </p>
      {section.items.map((item) => (
        <HomeRow key={item.key} section={section.key} item={{ ...item, of: item.of ?? countOf(section) }} />
      ))}
      {section.left > 0 ? (
        <p className="border-t border-line py-2 text-2 text-ink-3" {...receiptOf(section)}>
          {section.leftSay ?? (
            <>
              <Num value={section.left} /> more.
            </>
          )}
        </p>
      ) : null}
      {section.aside ? (
        <p className="border-t border-line py-2 text-2 text-ink-3" data-plain="what the reader put aside">
          <Num value={section.aside} /> put aside.{' '}
          <TextLink href={all ? '/' : '/?all=1'}>{all ? 'Hide' : 'Show'}</TextLink>
        </p>
      ) : null}
    </Section>
  )
}

/** Where the count of a section comes from: its figure, else the list that is made for the reader. */
const countOf = ({ of, key }: HomeSection): string => of ?? tallyReference('home', 'count', { section: key })

const receiptOf = (section: HomeSection) => ({ 'data-receipt': countOf(section), 'data-name': section.title })
