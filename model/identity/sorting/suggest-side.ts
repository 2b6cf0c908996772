/** What tells a customer from another: an e-mail address, an order, a name. */
export type Tell = { kind: string; value: string }
export type Side = { id: string; tells: readonly Tell[] }
export type Suggestion = { id: string; because: string }

const words: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  order: 'an order',
  ticket: 'a ticket',
  name: 'a name',
  street: 'a street',
  invoice: 'an invoice',
}

const shortest = 3

/**
 * Of which side a text speaks: of the one that more of its words tell from the others. What several sides have tells
 * nothing. Null where the text names none, or two alike. The reason never quotes a value.
 */
export function suggestSide(text: string, sides: readonly Side[]): Suggestion | null {
  const said = ` ${plain(text)} `
  const digits = text.replace(/\D/g, '')
  const scored = sides
    .map((side) => ({ id: side.id, named: own(side, sides).filter((tell) => isNamed(tell, said, digits)) }))
    .sort((x, y) => y.named.length - x.named.length)
  const [first, second] = scored
  const [tell] = first?.named ?? []
  if (!first || !tell || first.named.length === second?.named.length) return null
  return { id: first.id, because: `It names ${words[tell.kind] ?? 'a reference'} that only this one has.` }
}

/** Of which side a value speaks: of the only one whose sources say it. */
export function suggestByValue(
  value: string,
  sides: readonly { id: string; values: readonly string[] }[],
): Suggestion | null {
  const saying = sides.filter((side) => side.values.some((one) => plain(one) === plain(value)))
  const [only] = saying
  return only && saying.length === 1 ? { id: only.id, because: 'Only its sources say this value.' } : null
}

function own(side: Side, sides: readonly Side[]): Tell[] {
  const others = new Set(
    sides.filter((one) => one !== side).flatMap((one) => one.tells.map((tell) => plain(tell.value))),
  )
  const seen = new Set<string>()
  return side.tells.filter((tell) => {
    const value = plain(tell.value)
    if (value.length < shortest || others.has(value) || seen.has(value)) return false
    seen.add(value)
    return true
  })
}

function isNamed({ kind, value }: Tell, said: string, digits: string): boolean {
  if (kind === 'phone') {
    const number = value.replace(/\D/g, '').slice(-8)
    return number.length === 8 && digits.includes(number)
  }
  return said.includes(` ${plain(value)} `)
}

/** Small letters, and single spaces for everything that parts words. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.+-]+/gu, ' ')
    .replace(/(^|[ ])[.+-]+|[.+-]+(?= |$)/g, '$1')
    .trim()
