import type { Random } from '../random'
import type { World } from '../world'

/** A VAT number nobody else has, by a pattern in which each # is a digit. British ones carry their right check digits. */
export function makeVat(world: World, random: Random, pattern: string): string {
  for (;;) {
    const vat = fill(world, random, pattern)
    if (world.names.take(vat)) return vat
  }
}

function fill(world: World, random: Random, pattern: string): string {
  // 7,654,321 and ten million share no factor, so the first seven digits repeat only after ten million numbers.
  let digits = String((world.nextNumber('vat') * 7_654_321) % 10_000_000).padStart(7, '0')
  if (pattern.startsWith('GB')) digits += britishCheck(digits)
  return pattern.replace(/#/g, () => {
    const digit = digits.charAt(0) || String(random.int(0, 9))
    digits = digits.slice(1)
    return digit
  })
}

/** The two check digits after seven: weights 8 to 2, complement to 97 (HMRC VAT notice, modulus 97). */
function britishCheck(seven: string): string {
  const sum = [...seven].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  return String(97 - (sum % 97)).padStart(2, '0')
}
