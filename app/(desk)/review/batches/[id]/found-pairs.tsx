import { MiniTable } from '@/components/ui/mini-table'
import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { GoldenGrain } from '@/model/grains'
import type { NamedPair } from '@/server/review/batches/get-batch'

const plurals = { account: 'accounts', company: 'companies', person: 'people', household: 'households' } as const

/** Pairs of the sample that stand out, with what was said of them. */
export function FoundPairs(props: { title: string; note: string; grain: GoldenGrain; pairs: readonly NamedPair[] }) {
  if (!props.pairs.length) return null
  const side = (id: string, code: string) => (
    <TextLink href={`/customers/${plurals[props.grain]}/${id}`}>
      <MonoId>{code}</MonoId>
    </TextLink>
  )
  return (
    <Section title={props.title} note={props.note}>
      <MiniTable
        caption={props.title}
        head={[
          { key: 'pair', label: 'Pair' },
          { key: 'said', label: 'Judged', width: 120 },
          { key: 'place', label: 'Shown as', num: true, width: 84 },
        ]}
        rows={props.pairs.map((one) => ({
          key: `${one.recordA} ${one.recordB}`,
          receipt: `row:candidate_pair:${one.recordA}~${one.recordB}:probability`,
          cells: [
            <span key="pair">
              {side(one.recordA, one.codeA)} and {side(one.recordB, one.codeB)}
            </span>,
            one.verdict,
            one.place === null ? '' : `pair ${one.place}`,
          ],
        }))}
      />
    </Section>
  )
}
