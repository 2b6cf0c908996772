import { formatNumber } from '@/components/format/format-number'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Num } from '@/components/ui/num'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { type GoldenGrain, grains } from '@/model/grains'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { ModelButton } from './model-button'
import { RehearsedPairs } from './rehearsed-pairs'

type Props = {
  grain: GoldenGrain
  model: ModelPage
  names: Readonly<Record<string, { name: string; code: string }>>
  now: Date
  denied?: string
}

const bands = [
  { key: 'likely', label: 'Likely the same' },
  { key: 'unsure', label: 'Unsure' },
  { key: 'different', label: 'Probably different' },
] as const

/** What publishing this version would do to the queue, worked out without touching it. */
export function RehearsalSection({ grain, model, names, now, denied }: Props) {
  const { rehearsal } = model
  const tools = denied ? null : (
    <ModelButton action="rehearse" grain={grain} version={model.version} until={rehearsal?.at ?? 'never'}>
      {rehearsal ? 'Rehearse again' : 'Rehearse'}
    </ModelButton>
  )
  if (!rehearsal)
    return (
      <Section title="What publishing would do" tools={tools} first>
        <FaceEmpty title="Not rehearsed yet">
          A rehearsal counts which pairs would enter, leave or change their band.
        </FaceEmpty>
      </Section>
    )
  const { enter, leave, move, stay } = rehearsal
  return (
    <Section title="What publishing would do" tools={tools} first>
      <p className="max-w-[62ch] pb-2 text-4">
        {`${say(enter, 'pair')} of ${grains[grain].plural.toLowerCase()} would enter the queue, ${say(leave, 'pair')} would leave it, ${formatNumber(move)} would change their band, ${formatNumber(stay)} would stay as they are.`}
      </p>
      <p className="pb-2 text-2 text-ink-3">
        Worked out <When at={rehearsal.at} now={now} />
        {rehearsal.against ? `, against version ${rehearsal.against}` : ', while no version was published'}. Decisions
        stay. Nobody is merged.
      </p>
      <MiniTable
        caption="The queue of look-alikes by band, now and then"
        head={[
          { key: 'band', label: 'Band' },
          { key: 'now', label: 'Now', num: true, width: 90 },
          { key: 'then', label: 'Then', num: true, width: 90 },
        ]}
        rows={bands.map(({ key, label }) => ({
          key,
          cells: [
            label,
            <Num key="now" value={rehearsal.before[key] ?? 0} />,
            <Num key="then" value={rehearsal.after[key] ?? 0} />,
          ],
        }))}
      />
      <RehearsedPairs grain={grain} examples={rehearsal.examples} names={names} />
    </Section>
  )
}

const say = (count: number, noun: string) => `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`
