import { sourceOf } from '@/app/receipt/source-of'
import { TimelineLanes } from '@/components/charts/timeline-lanes'
import { formatDate } from '@/components/format/format-date'
import { KeyLink } from '@/components/keys/key-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import type { Anchor } from '@/model/views/view'
import { tallyReference } from '@/model/figures/tally-reference'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { type Anchors, getAnchors } from '@/server/timeline/get-anchors'
import { deskDay } from '@/server/timeline/desk-day'
import { getLanes } from '@/server/timeline/get-lanes'
import { laneWindow } from '../lane-window'

const words: Record<Anchor, { label: string; keycap: string }> = {
  renewal: { label: 'Renewal', keycap: 'R' },
  churn: { label: 'Churn', keycap: 'C' },
  expansion: { label: 'Expansion', keycap: 'X' },
}

type Props = { ctx: Ctx; profile: Profile; asked: string | undefined; href: (anchor: Anchor) => string }

/** What happened before renewal, churn or expansion, by source, and what is planned. */
export async function LanesSection({ ctx, profile, asked, href }: Props) {
  const customer = { grain: profile.grain, id: profile.entityId }
  const anchors = await getAnchors(ctx, customer)
  const offered = (Object.keys(words) as Anchor[]).filter((key) => anchors[key])
  const anchor = offered.find((key) => key === asked) ?? offered[0]
  const at = anchor && anchors[anchor]
  if (!anchor || !at) {
    return (
      <Section title="Before renewal">
        <FaceEmpty title="Nothing to look back from">This account has no renewal, churn or expansion yet.</FaceEmpty>
      </Section>
    )
  }
  const today = deskDay(ctx.now)
  const window = laneWindow(at.day, today)
  const lanes = await getLanes(ctx, { ...customer, from: window.from, to: window.to })
  return (
    <Section
      title={
        <span
          data-receipt={
            anchor === 'renewal'
              ? `value:account:${profile.entityId}:renewal_date`
              : tallyReference('anchors', anchor, customer)
          }
          data-name={words[anchor].label}
        >
          {titleOf(anchor, at.day, window.daysToGo)}
        </span>
      }
      beside={
        <span className="text-2 text-ink-3">
          {window.daysToGo > 0 ? 'what came before, and what is planned' : 'what came before'}
        </span>
      }
      tools={<AnchorChoice offered={offered} current={anchor} href={href} />}
    >
      {lanes.length ? (
        <TimelineLanes
          label={`What happened before ${words[anchor].label.toLowerCase()} on ${formatDate(at.day)}`}
          from={window.from}
          to={window.to}
          today={window.daysToGo > 0 ? { at: today, label: `today, −${window.daysToGo} d` } : undefined}
          anchor={{ at: at.day, label: `${at.label} ${formatDate(at.day)}` }}
          lanes={lanes.map((lane) => ({ source: sourceOf(lane.source), marks: lane.marks }))}
          notes={noteOf(at, window)}
          ticks={window.ticks}
        />
      ) : (
        <FaceEmpty title="Nothing happened in that time">
          No source dates anything between {formatDate(window.from)} and {formatDate(window.to)}.
        </FaceEmpty>
      )}
    </Section>
  )
}

function AnchorChoice({
  offered,
  current,
  href,
}: {
  offered: readonly Anchor[]
  current: Anchor
  href: Props['href']
}) {
  return (
    <nav aria-label="Look back from" className="flex gap-1">
      {offered.map((key) => (
        <KeyLink
          key={key}
          scope="Timeline"
          size="small"
          keycap={words[key].keycap}
          href={href(key)}
          scroll={false}
          aria-current={key === current ? 'true' : undefined}
        >
          {words[key].label}
        </KeyLink>
      ))}
    </nav>
  )
}

const titleOf = (anchor: Anchor, day: string, daysToGo: number) =>
  daysToGo > 0
    ? `${daysToGo} days before ${words[anchor].label.toLowerCase()}`
    : `Before ${words[anchor].label.toLowerCase()} on ${formatDate(day)}`

function noteOf(at: NonNullable<Anchors[Anchor]>, window: { from: string; to: string }) {
  if (!at.notice || at.notice < window.from || at.notice > window.to) return []
  return [{ at: at.notice, label: `notice by ${formatDate(at.notice, { year: false })}` }]
}
