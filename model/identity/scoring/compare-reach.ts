import { grains } from '../../grains'
import { isJunk } from '../junk-values'
import { agreement, type Comparison, sharedBy } from './comparison'
import { plainText } from './name-words'
import type { Frequencies, Side } from './side'

const common = (x: readonly string[], y: readonly string[]) => x.find((value) => y.includes(value))
const local = (email: string) => email.slice(0, email.lastIndexOf('@'))
const host = (email: string) => email.slice(email.lastIndexOf('@') + 1)

/** Compares the ways to reach both sides: phone, e-mail, web domain. Silent where one side says nothing. */
export function compareReach(a: Side, b: Side, seen: Frequencies): Comparison[] {
  const noun = grains[a.grain].label.toLowerCase()
  return [...comparePhones(a, b, seen, noun), ...compareEmails(a, b, seen, noun), ...compareDomains(a, b, seen, noun)]
}

function comparePhones(a: Side, b: Side, seen: Frequencies, noun: string): Comparison[] {
  if (!a.phones.length || !b.phones.length) return []
  const base = { field: 'Phone', left: a.phones[0], right: b.phones[0] }
  const same = common(a.phones, b.phones)
  if (same === undefined)
    return [{ ...base, level: 'different', weight: a.grain === 'person' ? -0.6 : -1, sentence: 'Different numbers' }]
  const count = seen.of('phone', same)
  const weight = agreement(seen.total, count, 5.5)
  return [
    { ...base, left: same, right: same, level: 'same', weight, sentence: `Same number; ${sharedBy(count, noun)}` },
  ]
}

function compareEmails(a: Side, b: Side, seen: Frequencies, noun: string): Comparison[] {
  if (!a.emails.length || !b.emails.length) return []
  const base = { field: 'E-mail', left: a.emails[0], right: b.emails[0] }
  const same = common(a.emails, b.emails)
  if (same !== undefined) {
    const count = seen.of('email', same)
    const weight = isJunk('email', same) ? 0.3 : agreement(seen.total, count, 9, 0.7)
    return [
      {
        ...base,
        left: same,
        right: same,
        level: 'same',
        weight,
        sentence: `Same mailbox, not verified by both; ${sharedBy(count, noun)}`,
      },
    ]
  }
  if (common(a.emailKeys, b.emailKeys) !== undefined)
    return [{ ...base, level: 'key', weight: 5.5, sentence: 'Same mailbox but for dots, which its provider ignores' }]
  const twin = a.emails.find(
    (x) => !isJunk('email', x) && local(x).length > 5 && b.emails.some((y) => local(y) === local(x)),
  )
  if (twin) return [{ ...base, level: 'local', weight: 2.5, sentence: `Same name before the @, other host` }]
  if (a.grain !== 'person' && a.emails.some((x) => b.emails.some((y) => host(x) === host(y))))
    return [
      {
        ...base,
        level: 'host',
        weight: a.domains.length && b.domains.length ? -0.3 : 2,
        sentence: 'Different mailbox on the same domain',
      },
    ]
  return [{ ...base, level: 'different', weight: -1.2, sentence: 'Different mailboxes' }]
}

function compareDomains(a: Side, b: Side, seen: Frequencies, noun: string): Comparison[] {
  if (a.grain === 'person' || !a.domains.length || !b.domains.length) return []
  const base = { field: 'Web domain', left: a.domains[0], right: b.domains[0] }
  const same = common(a.domains, b.domains)
  if (same === undefined) return [{ ...base, level: 'different', weight: -2, sentence: 'Different domains' }]
  const count = seen.of('domain', same)
  return [
    {
      ...base,
      left: same,
      right: same,
      level: 'same',
      weight: agreement(seen.total, count, 7, 0.65),
      sentence: `Same; ${sharedBy(count, noun)}`,
    },
  ]
}

/** Compares where both sides are: postcode and street. */
export function comparePlaces(a: Side, b: Side, seen: Frequencies): Comparison[] {
  const found: Comparison[] = []
  if (a.postcode !== '' && b.postcode !== '') {
    const base = { field: 'Postcode', left: a.postcode, right: b.postcode }
    const count = seen.of('postcode', a.postcode)
    found.push(
      a.postcode === b.postcode
        ? {
            ...base,
            level: 'same',
            weight: agreement(seen.total, count, 4),
            sentence: count > 2 ? `Same; ${count} share it` : 'Same, and nobody else is there',
          }
        : { ...base, level: 'different', weight: -1, sentence: 'Different postcodes' },
    )
  }
  const [x, y] = [plainText(a.street), plainText(b.street)]
  if (x === '' || y === '') return found
  const base = { field: 'Street', left: a.street, right: b.street }
  if (x === y) found.push({ ...base, level: 'same', weight: 1, sentence: 'Same street and number' })
  else if (x.includes(y) || y.includes(x))
    found.push({ ...base, level: 'part', weight: 0.8, sentence: 'Same but for a few words' })
  else found.push({ ...base, level: 'different', weight: -0.8, sentence: 'Different streets' })
  return found
}
