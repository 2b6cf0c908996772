import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { sayPath } from '@/model/journeys/channels'
import { pathDays } from '@/model/journeys/flow-sql'
import { getTouchPaths } from '@/server/journeys/get-touch-paths'
import { journeyGiven } from '@/server/journeys/journey-input'
import type { Ctx } from '@/server/spine/ctx'
import { tallyReference } from '@/model/figures/tally-reference'
import { type JourneysAsked, journeysHref } from './journeys-asked'
import { PathBar } from './path-bar'

/** The ways that led to a first order, across channels, the most frequent first, each leading to its customers. */
export async function PathsSection({ ctx, asked }: { ctx: Ctx; asked: JourneysAsked }) {
  const { paths, others, looked, capped } = await getTouchPaths(ctx, asked)
  if (looked === 0) {
    return (
      <Section title="Before the first order">
        <FaceFilteredEmpty
          title="Nobody ordered for the first time"
          removeHref={journeysHref({ period: 'all', path: undefined })}
          removeLabel="Look at all accounts and all time"
        />
      </Section>
    )
  }
  const given = journeyGiven(asked)
  const most = paths[0]?.accounts ?? 1
  return (
    <Section
      title="Before the first order"
      note={<span data-plain="definition">{`channels in their order, ${pathDays} days back`}</span>}
    >
      <p
        className="pb-2 text-2 text-ink-2"
        data-receipt={tallyReference('first-orders', 'looked', looks(asked))}
        data-name="First orders looked at"
      >
        {capped ? `A fair draw of ${formatNumber(looked)} first orders.` : `All ${formatNumber(looked)} first orders.`}
        {others ? ` ${formatNumber(others)} came in rarer ways.` : null}
      </p>
      <div className="max-w-[900px]">
        <MiniTable
          caption="Ways to a first order, the most frequent first"
          head={[
            { key: 'path', label: 'Way' },
            { key: 'accounts', label: 'Accounts', num: true, width: 90 },
            { key: 'share', label: 'Share', num: true, width: 70 },
          ]}
          rows={paths.map(({ path, accounts }) => {
            const of = ['figure', 'touch-path', path, ...given].join(':')
            return {
              key: path,
              cells: [
                <span key="path" className="grid gap-1 py-1">
                  <TextLink href={journeysHref(asked, { path })} scroll={false} prefetch={false}>
                    {sayPath(path)}
                  </TextLink>
                  <PathBar path={path} share={accounts / most} />
                </span>,
                <Sourced key="accounts" quiet of={of} name={sayPath(path)}>
                  {formatNumber(accounts)}
                </Sourced>,
                <Sourced key="share" quiet of={of} name={`${sayPath(path)}, share`}>
                  {Math.round((100 * accounts) / looked)}%
                </Sourced>,
              ],
            }
          })}
        />
      </div>
    </Section>
  )
}

/** What narrows the journeys looked at. */
const looks = ({ period, plan, region, industry }: JourneysAsked) => ({ period, plan, region, industry })
