import { formatNumber } from '@/components/format/format-number'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { FieldSet } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { type GoldenGrain, type Grain, grains } from '@/model/grains'
import { factsOf, relations } from '@/model/relations'
import type { ModelShape } from '@/server/model/get-model'

const width = 200
const line = 16
const places: Record<Grain, { x: number; y: number }> = {
  visitor: { x: 0, y: 24 },
  person: { x: 300, y: 24 },
  account: { x: 600, y: 24 },
  company: { x: 900, y: 24 },
  household: { x: 900, y: 212 },
}

/** The grains as boxes with their facts, joined by their relationships with how many of each. */
export function GrainPicture({ counts }: { counts: ModelShape['counts'] }) {
  return (
    <ScrollBox className="overflow-auto py-3" label="Picture of the grains">
      <svg width={1104} height={280} viewBox="-2 0 1104 280" role="img" aria-label={sayAll()} className="text-2">
        <Link
          from="visitor"
          to="person"
          label={relations.visitor_person.label}
          ends={['n', '1']}
          d="M200 52H300"
          labelAt={[250, 44]}
          endsAt={[
            [210, 66],
            [290, 66],
          ]}
        />
        <Link
          from="person"
          to="account"
          label={relations.person_account.label}
          ends={['n', 'n']}
          d="M500 52H600"
          labelAt={[550, 44]}
          endsAt={[
            [510, 66],
            [590, 66],
          ]}
        />
        <Link
          from="account"
          to="company"
          label={relations.account_company.label}
          ends={['n', '1']}
          d="M800 52H900"
          labelAt={[850, 44]}
          endsAt={[
            [810, 66],
            [890, 66],
          ]}
        />
        <Link
          from="company"
          to="company"
          label={relations.company_parent.label}
          ends={['n', '1']}
          d="M1000 84V104H1060V84"
          labelAt={[1030, 118]}
          endsAt={[
            [990, 98],
            [1070, 98],
          ]}
        />
        <Link
          from="person"
          to="household"
          label={relations.person_household.label}
          ends={['n', '1']}
          d="M400 216V246H900"
          labelAt={[850, 238]}
          endsAt={[
            [390, 240],
            [890, 260],
          ]}
        />
        {(Object.keys(grains) as Grain[]).map((grain) => (
          <GrainBox key={grain} grain={grain} count={counts[grain].entities} />
        ))}
      </svg>
    </ScrollBox>
  )
}

function GrainBox({ grain, count }: { grain: Grain; count: number }) {
  const { x, y } = places[grain]
  const facts: readonly string[] = factsOf[grain]
  const height = 60 + facts.length * line + (facts.length ? 6 : 0)
  const set: FieldSet | null = grain === 'visitor' ? null : fields[grain as GoldenGrain]
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} className="fill-raise stroke-edge" />
      <text x={x + 12} y={y + 22} className="fill-ink text-3 font-strong">
        {grains[grain].label}
      </text>
      <text x={x + width - 12} y={y + 22} textAnchor="end" className="fill-ink-2">
        {formatNumber(count)}
      </text>
      <text x={x + 12} y={y + 42} className="fill-ink-3">
        {set ? `${Object.keys(set).length} fields` : 'no fields of its own'}
        {grains[grain].countsAsCustomer ? ', counts as customer' : ''}
      </text>
      {facts.length ? <path d={`M${x} ${y + 54}H${x + width}`} className="stroke-line" /> : null}
      {facts.map((fact, index) => (
        <text key={fact} x={x + 12} y={y + 72 + index * line} className="fill-ink-2">
          {fact.replaceAll('_', ' ')}
        </text>
      ))}
    </g>
  )
}

type LinkProps = {
  from: Grain
  to: Grain
  label: string
  ends: readonly [string, string]
  d: string
  labelAt: readonly [number, number]
  endsAt: readonly [readonly [number, number], readonly [number, number]]
}

function Link({ label, ends, d, labelAt, endsAt }: LinkProps) {
  return (
    <g>
      <path d={d} className="fill-none stroke-edge" />
      <text x={labelAt[0]} y={labelAt[1]} textAnchor="middle" className="fill-ink-2">
        {label}
      </text>
      {ends.map((end, index) => (
        <text
          key={`${end}-${endsAt[index]?.[0]}`}
          x={endsAt[index]?.[0]}
          y={endsAt[index]?.[1]}
          textAnchor="middle"
          className="fill-ink-3"
        >
          {end}
        </text>
      ))}
    </g>
  )
}

const sayAll = () =>
  Object.values(relations)
    .map((one) => one.meaning)
    .join(' ')
