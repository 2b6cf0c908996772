import { Confidence } from '@/components/ui/confidence'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import { decisionKinds, decisionReasons } from '@/model/identity/decision-kinds'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import type { DecisionLine } from '@/server/review/decisions/list-decisions'
import { bandWords } from './say-decisions'
import { UndoCell } from './undo-cell'

const plurals = {
  account: 'accounts',
  company: 'companies',
  person: 'people',
  household: 'households',
  visitor: 'people',
} as const

/** Decisions as rows: about whom, what, on what evidence, by whom and when, and whether it still stands. */
export function DecisionTable(props: { decisions: readonly DecisionLine[]; now: Date; denied?: string }) {
  const { decisions, now, denied } = props
  return (
    <ScrollBox className="mt-2 overflow-x-auto px-6 max-sm:px-4" label="Decisions">
      <MiniTable
        caption="Decisions"
        head={[
          { key: 'about', label: 'About' },
          { key: 'decision', label: 'Decision', width: 150 },
          { key: 'evidence', label: 'Evidence then', width: 270 },
          { key: 'by', label: 'By', width: 130 },
          { key: 'when', label: 'When', width: 110 },
          { key: 'state', label: 'Now', width: 210 },
        ]}
        rows={decisions.map((one) => ({
          key: one.edgeId,
          receipt:
            one.recordB === null
              ? `row:household_suggestion:${one.edgeId}:status`
              : `row:identity_edge:${one.edgeId}:verdict`,
          cells: [
            <About key="about" one={one} />,
            <span key="decision" className="block py-1">
              {decisionKinds[one.kind].toLowerCase()}
              <span className="block text-2 text-ink-3">{grains[one.grain].label}</span>
            </span>,
            <EvidenceThen key="evidence" one={one} />,
            one.decidedBy,
            <When key="when" at={one.decidedAt} now={now} show="near" />,
            <State key="state" one={one} now={now} denied={denied} />,
          ],
        }))}
      />
    </ScrollBox>
  )
}

function About({ one }: { one: DecisionLine }) {
  const slug = plurals[one.grain]
  if (one.recordB === null)
    return <TextLink href={`/households?suggestion=${one.edgeId}`}>{`Household of ${one.nameA}`}</TextLink>
  return (
    <span className="block min-w-44 py-1">
      <TextLink href={`/customers/${slug}/${one.recordA}`}>{one.nameA}</TextLink> and{' '}
      <TextLink href={`/customers/${slug}/${one.recordB}`}>{one.nameB}</TextLink>
      {one.edges > 1 ? <span className="text-ink-3">{` and ${one.edges - 1} more pairs`}</span> : null}
      {one.reason ? <span className="block text-2 text-ink-2">“{one.reason}”</span> : null}
    </span>
  )
}

const levels = { likely: 'likely', unsure: 'doubtful', different: 'none' } as const

/** How likely the pair was said to be, by which model, why it was asked about and what spoke most. */
function EvidenceThen({ one }: { one: DecisionLine }) {
  const { probability, band, modelVersion, why, spoke } = one
  const words = [why && decisionReasons[why].toLowerCase(), spoke.join(', ')].filter(Boolean)
  if (probability === null && !words.length) return <span className="text-ink-3">none kept</span>
  return (
    <span className="block py-1">
      <span className="flex flex-wrap items-center gap-x-2">
        {probability === null ? null : band ? (
          <Confidence level={levels[band]} text={`${sayChance(probability)} ${bandWords[band]}`} />
        ) : (
          sayChance(probability)
        )}
        {modelVersion === null ? null : (
          <span className="text-2 text-ink-3">{modelVersion === 0 ? 'usual weights' : `model ${modelVersion}`}</span>
        )}
      </span>
      <span className="block text-2 text-ink-2">{words.join(': ')}</span>
    </span>
  )
}

function State({ one, now, denied }: { one: DecisionLine; now: Date; denied?: string }) {
  const { edgeId, edges, standing, undoneAt, undoneBy, replaced, recordB } = one
  if (recordB === null) return <TextLink href={`/households?suggestion=${edgeId}`}>Open to undo</TextLink>
  const back =
    standing === 0 || undoneAt ? (
      <span className="block text-ink-3">
        {replaced ? 'decided anew by ' : 'undone by '}
        {undoneBy ?? 'somebody'}
        {undoneAt ? (
          <>
            {', '}
            <When at={undoneAt} now={now} show="near" />
          </>
        ) : null}
      </span>
    ) : null
  if (standing === 0) return back
  return (
    <span className="grid gap-1">
      {back}
      {edges > 1 && standing < edges ? (
        <span className="text-2 text-ink-2">{`${standing} of ${edges} stand`}</span>
      ) : null}
      <UndoCell edgeId={edgeId} edges={standing} standing={!undoneAt} denied={denied} />
    </span>
  )
}
