import type { Random } from '../random'
import type { Country } from '../words/person-names'
import type { World } from '../world'

/**
 * Number ranges that regulators keep for fiction and that still count as valid numbers, as a start and how many digits
 * follow. Countries without such a range get no phone. British endings below 0200 belong to the story.
 */
const ranges: Readonly<Partial<Record<Country, { starts: readonly string[]; digits: number; from: number }>>> = {
  GB: {
    starts: words(
      '1134960 2079460 1614960 1144960 1174960 1214960 1314960 1414960 1514960 1164960 1184960 1914980 2920180',
    ),
    digits: 3,
    from: 200,
  },
  DE: { starts: words('3023125 2214710 8999998 4066969 6990009'), digits: 3, from: 0 },
  FR: { starts: words('19900 46571 35301 53649 26191'), digits: 4, from: 0 },
  SE: { starts: words('8465004 313906 4062804'), digits: 2, from: 0 },
}
const callingCodes: Readonly<Partial<Record<Country, string>>> = { GB: '+44', DE: '+49', FR: '+33', SE: '+46' }

/** The next free number in international form, such as +441134960177; numbers repeat once a range is used up. Empty where the country has none. */
export function makePhone(world: World, country: Country): string {
  const range = ranges[country]
  if (!range) return ''
  const perStart = 10 ** range.digits - range.from
  const slot = (world.nextNumber(`phone.${country}`) * 7919) % (perStart * range.starts.length)
  const start = range.starts[slot % range.starts.length] ?? ''
  const ending = range.from + Math.floor(slot / range.starts.length)
  const filler = country === 'SE' && start === '313906' ? '0' : ''
  return `${callingCodes[country]}${start}${filler}${String(ending).padStart(range.digits, '0')}`
}

/** Writes a number the way people do: national or international, with spaces, brackets or none. */
export function writePhone(random: Random, phone: string): string {
  if (!phone.startsWith('+44')) return phone
  const areaLength = phone.startsWith('2', 3) ? 2 : 3
  const area = phone.slice(3, 3 + areaLength)
  const middle = phone.slice(3 + areaLength, -4)
  const last = phone.slice(-4)
  return random.pick([
    `0${area} ${middle} ${last}`,
    `+44 ${area} ${middle} ${last}`,
    `(0${area}) ${middle}${last}`,
    `0${area}${middle}${last}`,
    `0044 ${area} ${middle}${last}`,
    phone,
  ])
}

function words(text: string): string[] {
  return text.split(' ')
}
