import { grainSlugs } from '@/app/(desk)/customers/grain-slug'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import type { GoldenGrain } from '@/model/grains'
import type { Rehearsal } from '@/server/identity/models/rehearse'

type Props = {
  grain: GoldenGrain
  examples: Rehearsal['examples']
  names: Readonly<Record<string, { name: string; code: string }>>
}

const words = { enter: 'enters', leave: 'leaves', move: 'changes' } as const
const bandWords: Readonly<Record<string, string>> = { likely: 'likely', unsure: 'unsure', different: 'different' }

/** A few of the pairs a rehearsal found, by name. Customers that are gone meanwhile are left out. */
export function RehearsedPairs({ grain, examples, names }: Props) {
  const rows = examples.filter(({ a, b }) => names[a] && names[b])
  if (!rows.length) return null
  const link = (id: string) => (
    <TextLink href={`/customers/${grainSlugs[grain]}/${id}`}>{names[id]?.name ?? names[id]?.code}</TextLink>
  )
  return (
    <ScrollBox label="Some of these pairs" className="overflow-x-auto pt-3 max-sm:[&>table]:min-w-[480px]">
      <MiniTable
        caption="Some of these pairs"
        head={[
          { key: 'a', label: 'One' },
          { key: 'b', label: 'Other' },
          { key: 'kind', label: 'What happens', width: 180 },
        ]}
        rows={rows.map(({ kind, a, b, from, to }) => ({
          key: `${kind} ${a} ${b}`,
          cells: [
            link(a),
            link(b),
            `${words[kind]}${kind === 'move' ? `: ${bandWords[from ?? '']} → ${bandWords[to ?? '']}` : `, ${bandWords[to ?? from ?? '']}`}`,
          ],
        }))}
      />
    </ScrollBox>
  )
}
