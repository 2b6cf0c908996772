import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { type Grain, grains } from '@/model/grains'
import type { JoinRule } from '@/model/identity/rules/join-rule'
import { rulesFor } from '@/model/identity/rules/rules-for'

const all = (Object.keys(grains) as Grain[]).flatMap(rulesFor)
/** Rules of one kind of identifier, a row each. Those that join come first. */
const kinds = [
  ...new Set(
    rulesFor('person')
      .concat(rulesFor('company'))
      .map((rule) => rule.kind),
  ),
]
  .map((kind) => all.filter((rule) => rule.kind === kind))
  .sort((a, b) => Number(b.some((rule) => rule.joins)) - Number(a.some((rule) => rule.joins)))

/** Every deterministic rule: what an exact match on an identifier proves, for which grains, and what guards it. */
export function RulesSection() {
  return (
    <Section title="Identifiers" note="an exact match on a strong one joins records by itself" size="tall">
      <ScrollBox className="overflow-x-auto" label="Identifier kinds">
        <div className="min-w-[1080px]">
          <MiniTable
            caption="Identifier kinds"
            head={[
              { key: 'kind', label: 'Identifier', width: 210 },
              { key: 'joins', label: 'Joins by itself', width: 150 },
              { key: 'guards', label: 'Only while', width: 300 },
              { key: 'exclusive', label: 'Two values keep apart', width: 150 },
              { key: 'why', label: 'Why' },
            ]}
            rows={kinds.map((rules) => ({
              key: rules[0]?.kind ?? '',
              plain: 'declared in the model, no data',
              cells: cellsOf(rules),
            }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}

function cellsOf(rules: readonly JoinRule[]) {
  const [rule] = rules
  const joins = rules.filter((one) => one.joins)
  return [
    <b key="label">{rule?.label}</b>,
    names(joins) ?? <Faint key="never">never, evidence only</Faint>,
    joins.length ? guardsOf(joins).join('; ') : <Faint key="none">nothing to guard</Faint>,
    names(rules.filter((one) => one.exclusive)) ?? <Faint key="apart">no</Faint>,
    <span key="why" className="text-ink-2">
      {rule?.why}
    </span>,
  ]
}

const names = (rules: readonly JoinRule[]) =>
  rules.length === Object.keys(grains).length
    ? 'every grain'
    : rules.map(({ grain }) => grains[grain].plural.toLowerCase()).join(', ') || null

function guardsOf(rules: readonly JoinRule[]): string[] {
  const [rule] = rules
  const once = rules.filter((one) => one.oneEach)
  return [
    ...(rule?.needsVerified ? ['verified on both sides'] : []),
    `at most ${rule?.shareLimit} records share it`,
    ...(once.length ? [`no system has two ${names(once)} by it`] : []),
    'it is no junk value',
  ]
}

const Faint = ({ children }: { children: string }) => <span className="text-ink-3">{children}</span>
