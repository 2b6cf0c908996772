import type { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { whoMay } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { SourceKey } from '@/model/source-systems'
import type { Ctx, TxCtx } from '../../spine/ctx'
import type { Query } from '../../spine/query'
import type { ReceiptData, ReceiptText, Shown } from '../receipt'

/** What a list says of itself: the number, what stands beside it, and the rows it is made from where they are few. */
export type Tallied = { value: Shown; lines?: readonly ReceiptText[]; rows?: NonNullable<ReceiptData['rows']> }

/** What a tally is asked for, by name, as its reference writes it. */
export type TallyAsked = Readonly<Record<string, string>>

/**
 * Numbers a list says of itself: how long it is as it is narrowed, a sum over it. The receipt asks the very query that
 * made the screen, with the same input and under the reader's rights, so that the two cannot differ.
 */
export type Tally = {
  key: string
  label: string
  /** What one of those counted is: “one case”. */
  grain: string
  /** Systems whose facts the list reads; empty where Kith itself makes what is counted. */
  sources: readonly SourceKey[]
  readers: readonly Role[]
  /** What each number means, a sentence each. */
  aspects: Readonly<Record<string, string>>
  takes: readonly string[]
  href: (asked: TallyAsked) => string
  read: (ctx: TxCtx, aspect: string, asked: TallyAsked) => Promise<Tallied>
}

type Declared<S extends z.ZodType, R, A extends string> = Pick<
  Tally,
  'key' | 'label' | 'grain' | 'sources' | 'href'
> & {
  query: Query<S, R>
  /** What stands in the reference, and whether the query takes it as a word or a whole number. */
  takes: Readonly<Record<string, 'word' | 'number'>>
  /** Of `takes`, what says which of the query's rows is meant, and is no input of it. */
  picks?: readonly string[]
  /** Input that never differs: a page of one row. */
  with?: Readonly<Record<string, unknown>>
  aspects: Readonly<Record<A, { means: string; of: (found: R, asked: TallyAsked, ctx: Ctx) => Tallied | Shown | null }>>
}

/** Declares the numbers a query says of its list. */
export function tally<S extends z.ZodType, R, A extends string>(declared: Declared<S, R, A>): Tally {
  const { key, label, grain, sources, href, query, takes, picks = [], aspects } = declared
  const numbers: Readonly<Record<string, Declared<S, R, A>['aspects'][A]>> = aspects
  return {
    key,
    label,
    grain,
    sources,
    href,
    readers: whoMay(query.permission),
    takes: Object.keys(takes),
    aspects: Object.fromEntries(Object.entries(numbers).map(([name, { means }]) => [name, means])),
    read: async (ctx, aspect, asked) => {
      const given = Object.entries(asked).flatMap(([name, text]) =>
        picks.includes(name) ? [] : [[name, takes[name] === 'number' ? wholeNumber(text) : text] as const],
      )
      const found = await query.untrusted(ctx, { ...declared.with, ...Object.fromEntries(given) })
      const told = numbers[aspect]?.of(found, asked, ctx)
      if (!told) throw notFound('That number')
      return 'type' in told ? { value: told } : told
    },
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw badInput('There is no receipt of that name.')
  return Number(text)
}

/** How many there are; of more than were counted, “2,000+”. */
export const counted = (rows: number, capped = false): Shown =>
  capped ? { type: 'text', value: `${rows.toLocaleString('en-GB')}+` } : { type: 'integer', value: rows }

/** Money in minor units of a currency, rounded as the desk rounds it. */
export const money = (minor: number, currency: string): Shown => ({ type: 'money', value: Math.round(minor), currency })
