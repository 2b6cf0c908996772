import { KeyValues } from '@/components/ui/key-values'
import { MonoId } from '@/components/ui/mono-id'
import { Section } from '@/components/ui/section'
import { grains } from '@/model/grains'
import type { PairView } from '@/server/review/pair/pair-types'

/** What follows from "different": nothing changes, and why that is worth saying. */
export function IfDifferent({ pair }: { pair: PairView }) {
  const plural = grains[pair.grain].plural.toLowerCase()
  return (
    <>
      <Section level={3} size="tight" title="Values" note={`${pair.fields.length} kept`}>
        <p className="text-2 text-ink-2">
          Both {plural} keep their values, ids and figures: <MonoId>{pair.left.code}</MonoId> and{' '}
          <MonoId>{pair.right.code}</MonoId>.
        </p>
      </Section>
      <Section level={3} size="tight" title="From now on">
        <KeyValues
          items={[
            { key: 'rules', label: 'Rules', value: 'No rule joins these two, whatever ids they come to share' },
            { key: 'queue', label: 'Queue', value: 'Nobody is asked about them again' },
            { key: 'doubt', label: 'Confidence', value: 'The open doubt about both is gone' },
            { key: 'undo', label: 'Undo', value: 'At any time, here with U or in the history' },
          ]}
        />
      </Section>
    </>
  )
}
