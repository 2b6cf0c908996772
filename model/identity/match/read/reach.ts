import { isJunk } from '../../junk-values'
import { normaliseDomain } from '../../normalise/domain'
import { normaliseEmail } from '../../normalise/email'
import { phoneDigits } from '../../normalise/phone'
import { personWords } from '../../normalise/person-words'
import type { Cells, FeatureMaker } from '../features-of'
import type { FeatureValue } from '../feature'
import type { MatchColumn, MatchPlan } from '../plan'
import { cellTexts, columnsOf, listed, remember } from './cell-texts'

const emailOf = remember(readEmail)
const domainOf = remember((text) => normaliseDomain(text) ?? false)
const wordsOf = remember(personWords)
const digitsOf = remember((text) => phoneDigits(text))

/**
 * Mailboxes, without dots and tags where the provider ignores them. What they say beyond the person's own name, digits and odd
 * words, are features of their own: only these can be compared by likeness without counting the name twice. Mailboxes of nobody in particular (`info@`) are left out.
 */
export function readEmails(columns: readonly MatchColumn[]): FeatureMaker {
  const from = columnsOf(columns, 'email')
  const names = ['given_name', 'family_name', 'full_name'].flatMap((kind) =>
    columns.filter((column) => column.kind === kind).map(({ name }) => name),
  )
  return {
    from: [...from, ...names],
    read: (cells, into) => {
      const boxes: Box[] = []
      for (const column of from) {
        for (const text of cellTexts(cells, column)) {
          const box = emailOf(text)
          if (box !== false && !box.junk) boxes.push(box)
        }
      }
      if (!boxes.length) return
      const words = texts(cells, names).flatMap(wordsOf)
      const odd = boxes.filter(({ letters }) => isOdd(letters, words))
      put(
        into,
        'emails',
        boxes.map(({ key }) => key),
      )
      put(
        into,
        'email_digits',
        boxes.map(({ digits }) => digits),
      )
      put(
        into,
        'email_odd',
        odd.map(({ key }) => key),
      )
      put(
        into,
        'email_local',
        boxes.filter((box) => box.digits !== '' || odd.includes(box)).map(({ local }) => local),
      )
    },
  }
}

type Box = { key: string; local: string; host: string; digits: string; letters: string; junk: boolean }

/** A mailbox with the digits of its local part, where there are two or more, and its letters. */
function readEmail(text: string): Box | false {
  const box = normaliseEmail(/<([^<>]+@[^<>]+)>/.exec(text)?.[1] ?? text)
  if (box === null) return false
  const { key, local, host } = box
  const digits = local.replace(/\D+/g, '')
  const letters = local.replace(/[^\p{L}]+/gu, '')
  return { key, local, host, digits: digits.length >= 2 ? digits : '', letters, junk: isJunk('email', key) }
}

/** Whether the letters before the @ say more than the name does: three letters or more that are not of the name. */
function isOdd(letters: string, names: readonly string[]): boolean {
  if (letters.length < 3) return false
  let rest = letters
  for (const name of [...names].sort((a, b) => b.length - a.length)) rest = rest.replace(name, '')
  return rest.length >= 3
}

/** Telephone numbers as digits, and their last seven. */
export function readPhones(columns: readonly MatchColumn[]): FeatureMaker {
  const from = columnsOf(columns, 'phone')
  return {
    from,
    read: (cells, into) => {
      const numbers = texts(cells, from)
        .map(digitsOf)
        .filter((digits) => digits.length >= 5)
      put(into, 'phones', numbers)
      put(
        into,
        'phone_core',
        numbers.filter((digits) => digits.length >= 10).map((digits) => digits.slice(-10)),
      )
      put(
        into,
        'phone_tail',
        numbers.filter((digits) => digits.length >= 7).map((digits) => digits.slice(-7)),
      )
    },
  }
}

/** Web domains that belong to one owner; those of an organisation's mailboxes too. */
export function readDomains(plan: MatchPlan): FeatureMaker {
  const from = columnsOf(plan.columns, 'domain')
  const boxes = plan.features.org ? columnsOf(plan.columns, 'email') : []
  return {
    from: [...from, ...boxes],
    read: (cells, into) => {
      const hosts = texts(cells, boxes)
        .map(emailOf)
        .flatMap((box) => (box === false ? [] : [box.host]))
      const found = [...texts(cells, from), ...hosts].map(domainOf).filter((one) => one !== false)
      put(
        into,
        'domains',
        found.filter((one) => !one.isFreeMail && !one.isSharedHost).map(({ value }) => value),
      )
    },
  }
}

const texts = (cells: Cells, columns: readonly string[]) => columns.flatMap((column) => cellTexts(cells, column))

function put(into: Record<string, FeatureValue | undefined>, name: string, values: readonly string[]): void {
  const all = listed(values)
  if (all.length) into[name] = all
}
