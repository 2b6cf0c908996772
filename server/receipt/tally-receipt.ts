import { badInput, notFound } from '@/lib/errors'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'
import { sourcesRead } from './sources-read'
import { allTallies } from './tallies/all-tallies'
import type { Tally, TallyAsked } from './tallies/tally'

/** The receipt of a number a list says of itself: what it counts, as it is narrowed, told by the query that makes the list. */
export async function tallyReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'tally' }>,
): Promise<ReceiptData> {
  const tally = allTallies.find((one) => one.key === of.list)
  const meaning = tally && Object.hasOwn(tally.aspects, of.aspect) ? tally.aspects[of.aspect] : undefined
  if (!tally || !meaning) throw notFound('That number')
  const asked = readAsked(tally, of.query)
  const { value, lines = [], rows } = await tally.read(ctx, of.aspect, asked)
  return {
    reference,
    name: tally.label,
    of: null,
    meaning,
    value,
    candidates: [],
    lines: [
      ...lines,
      ...Object.entries(asked).map(([name, text]) => ({ label: 'Asked for', text, note: name })),
      { label: 'Grain', text: tally.grain },
      { label: 'Made by', text: 'Told now by what makes the list, with your rights' },
    ],
    freshness: null,
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers: tally.readers,
    sources: await sourcesRead(ctx, tally.sources),
    ...(rows ? { rows } : {}),
    links: [{ href: tally.href(asked), text: 'The rows behind it' }],
  }
}

/** What a reference asks for, by name. Throws bad-input for what the list does not take, or takes once and is told twice. */
function readAsked(tally: Tally, query: string): TallyAsked {
  const given = [...new URLSearchParams(query)]
  const names = given.map(([name]) => name)
  const fits = names.every((name) => tally.takes.includes(name)) && new Set(names).size === names.length
  if (!fits || given.some(([, text]) => text === '')) throw badInput('There is no receipt of that name.')
  return Object.fromEntries(given)
}
