import type { Random } from '../random'
import type { Country } from '../words/person-names'
import { streets, type Town, towns } from '../words/places'

/** A postal address. */
export type Address = { street: string; city: string; postcode: string; region: string; country: Country }

const letters = 'ABDEFGHJLNPQRSTUWXYZ'

/** Invents an address in the country, in the given town if there is one. */
export function makeAddress(random: Random, country: Country, town: Town = random.pickSkewed(towns[country])): Address {
  const name = random.pick(streets[country])
  const number = random.int(1, 140)
  const street = country === 'GB' || country === 'IE' || country === 'FR' ? `${number} ${name}` : `${name} ${number}`
  return { street, city: town.city, postcode: postcode(random, country, town.area), region: town.region, country }
}

function postcode(random: Random, country: Country, area: string): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('')
  const letter = () => letters[random.int(0, letters.length - 1)] ?? 'A'
  switch (country) {
    case 'GB':
      return `${area}${random.int(1, 19)} ${digits(1)}${letter()}${letter()}`
    case 'IE':
      return `${area.length === 2 ? area + random.int(1, 9) : area} ${letter()}${digits(1)}${letter()}${digits(1)}`
    case 'NL':
      return `${area}${digits(2)} ${letter()}${letter()}`
    case 'PL':
      return `${area}-${digits(3)}`
    case 'SE':
      return `${area}${digits(1)} ${digits(2)}`
    case 'JP':
      return `${area}${digits(1)}-${digits(4)}`
    default:
      return `${area}${digits(3)}`
  }
}
