import { type SQL, sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { figureOf } from '@/model/figures/all-figures'
import { type Figure, figureReaders } from '@/model/figures/figure'
import { type FigurePiece, figurePieces, figureSqlShown, readFigureArguments } from '@/model/figures/read-figure'
import { reportingCurrency } from '@/model/metrics/currencies'
import { sayMetric } from '@/model/metrics/say-metric'
import { mustKnow } from '../profile/guard/must-know'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, Shown } from './receipt'
import { sourcesRead } from './sources-read'

/** The receipt of a figure: its meaning, the SQL with its arguments, and the value that SQL gives now to this reader. */
export async function figureReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'figure' }>,
): Promise<ReceiptData> {
  const figure = figureOf(of.figure)
  if (!figure) throw notFound('That figure')
  const given = readFigureArguments(figure, of.given)
  const readers = figureReaders(figure)
  const { role } = ctx.actor
  const hidden = role !== 'system' && !readers.includes(role)
  const pieces = figurePieces(figure, given, { now: ctx.now.toISOString(), me: ctx.actor.userId })
  return {
    reference,
    ...(await standingOf(ctx, figure, given)),
    name: figure.label,
    meaning: figure.meaning,
    value: hidden ? { type: 'text', value: null, hidden } : await valueNow(ctx, figure, pieces),
    candidates: [],
    lines: [
      ...(figure.takes ?? []).map((taken) => ({ label: 'For', text: given[taken.name] ?? '', note: taken.means })),
      { label: 'Grain', text: figure.grain },
      { label: 'Made by', text: 'Worked out now, with your rights' },
    ],
    freshness: null,
    readers,
    sources: await sourcesRead(ctx, figure.sources),
    caveats: figure.caveats,
    ...(hidden
      ? {}
      : { sql: figureSqlShown(pieces), links: [{ href: figure.drill(given), text: 'The rows behind it' }] }),
  }
}

/** What is said of the customer a figure is about; nothing of one that is about nobody. Refused while the reader must first know who it is. */
async function standingOf(ctx: TxCtx, figure: Figure, given: Readonly<Record<string, string>>) {
  const about = (figure.takes ?? []).find((taken) => taken.of)
  if (!about?.of) return { of: null, identity: null, findings: null, checksPassed: 0, checksTotal: 0 }
  const { masked: _, entityId, ...standing } = await entityStanding(ctx, about.of, given[about.name] ?? '')
  await mustKnow(ctx, about.of, entityId)
  return standing
}

async function valueNow(ctx: TxCtx, figure: Figure, pieces: readonly FigurePiece[]): Promise<Shown> {
  const rows = await ctx.tx.execute<{ value: string | number | null; currency?: string | null }>(boundSql(pieces))
  const row = rows[0]
  if (figure.unit === 'day') return { type: 'date', value: row?.value ?? null }
  const value = row?.value === null || row?.value === undefined ? null : Number(row.value)
  if (figure.unit === 'money')
    return {
      type: 'money',
      value: value === null ? null : Math.round(value),
      currency: row?.currency ?? reportingCurrency,
    }
  return { type: 'text', value: value === null ? null : sayMetric({ unit: figure.unit, total: 'sum' }, value) }
}

/** The text with its values bound. */
const boundSql = (pieces: readonly FigurePiece[]): SQL =>
  sql.join(pieces.map((piece) => ('text' in piece ? sql.raw(piece.text) : sql`${piece.value}::${sql.raw(piece.cast)}`)))
