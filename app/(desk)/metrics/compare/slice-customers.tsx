import { Download } from 'lucide-react'
import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { ButtonLink } from '@/components/ui/button-link'
import { MiniTable } from '@/components/ui/mini-table'
import { Pager } from '@/components/ui/pager'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { GapStep } from '@/server/metrics/gap/explain-gap'
import type { Reading } from '@/server/metrics/gap/reading'
import { dimensionLabels, sayStep } from '@/server/metrics/gap/say-step'
import { gapReference } from '@/server/receipt/gap-reference'
import { profileHref } from '../../customers/grain-slug'
import type { Side } from '@/model/metrics/compare-sides'
import { compareHref } from './compare-href'
import { slicePage } from './read-compare'
import { SliceValue } from './slice-value'
import { stepSides } from './step-sides'

/** The customers behind one step: what each counted for before it and after. */
export function SliceCustomers(props: {
  step: GapStep
  one: Reading
  other: Reading
  sides: readonly [Side, Side]
  page: number
  measured: readonly [boolean, boolean]
}) {
  const { step, one, other, sides, page } = props
  const [before, after] = stepSides(one, other, step.dimension, props.measured)
  const href = (to: number) => `${compareHref(...sides, { slice: step.dimension, page: to })}#slice`
  const shown = step.first.length
  const from = (page - 1) * slicePage
  const nameless = step.first.some((line) => line.code && line.name === null)
  return (
    <Section
      id="slice"
      title={`${dimensionLabels[step.dimension]}: the customers behind it`}
      tools={
        <ButtonLink href={compareHref(...sides, { slice: step.dimension }, '/export')} prefetch={false}>
          <Download className="icon" aria-hidden="true" />
          <Sourced inLink of={gapReference(step.dimension, one, other, 'customers')} name="Customers of the step">
            Export {formatNumber(step.customers)} rows
          </Sourced>
        </ButtonLink>
      }
    >
      <p
        className="max-w-[62ch] pb-2 text-ink-2"
        data-receipt={gapReference(step.dimension, one, other)}
        data-name={dimensionLabels[step.dimension]}
      >
        {sayStep(one, other, step)}
        {nameless ? ' Your role reads codes, not names of people.' : ''}
      </p>
      <ScrollBox className="overflow-x-auto" label="Customers behind the step">
        <MiniTable
          caption={`Customers behind the step: ${dimensionLabels[step.dimension]}`}
          head={[
            { key: 'customer', label: 'Customer' },
            { key: 'code', label: 'Code', width: 110 },
            { key: 'before', label: before.label, num: true, width: 150 },
            { key: 'after', label: after.label, num: true, width: 150 },
          ]}
          rows={step.first.map((line) => ({
            key: line.entityId,
            cells: [
              <Customer key="customer" line={line} />,
              <span key="code" className="mono">
                {line.code ?? 'none'}
              </span>,
              ...(['before', 'after'] as const).map((side) => (
                <SliceValue
                  key={side}
                  side={{ before, after }[side]}
                  value={line[side]}
                  id={line.presentId}
                  workedOut={gapReference(step.dimension, one, other, { side, customer: line.entityId })}
                />
              )),
            ],
          }))}
        />
      </ScrollBox>
      {step.customers > shown ? (
        <div className="pt-2" data-plain="which page of the list is shown">
          <Pager
            shown={shown}
            total={step.customers}
            note={`from row ${formatNumber(from + 1)}`}
            prevHref={page > 1 ? href(page - 1) : null}
            nextHref={from + shown < step.customers ? href(page + 1) : null}
          />
        </div>
      ) : null}
    </Section>
  )
}

function Customer({ line }: { line: GapStep['first'][number] }) {
  if (!line.presentId) return <span className="text-ink-3">Out of your sight</span>
  return (
    <TextLink href={profileHref(line.grain, line.presentId)}>
      {line.name ?? `${line.code}`}
      {line.presentId === line.entityId ? '' : ', merged since'}
    </TextLink>
  )
}
