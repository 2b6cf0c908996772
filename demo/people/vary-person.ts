import type { Random } from '../random'
import { nicknames } from '../words/nicknames'
import { latin } from './latin'
import type { Person } from './make-person'

/** How a second record of one person differs from the first. */
export const personVariations = [
  'typo',
  'nickname',
  'transposed',
  'missing-email',
  'changed-surname',
  'mail-dots',
  'phone-format',
  'unverified-email',
  'initial',
] as const

/** One way of differing. */
export type PersonVariation = (typeof personVariations)[number]

/**
 * The same person as another record would have them. Without a phone, the variations that leave the e-mail out
 * keep it unverified instead, so that every record can be reached somehow.
 */
export function varyPerson(random: Random, person: Person, variation: PersonVariation): Person {
  const { first, last, email, phone } = person
  const lessEmail = phone === '' ? { email, emailVerified: false } : { email: '', emailVerified: false }
  switch (variation) {
    case 'typo':
      return { ...person, ...lessEmail, last: mistype(random, last) }
    case 'nickname':
      return { ...person, ...lessEmail, first: nicknames[first] ?? `${first.slice(0, 1)}.` }
    case 'transposed':
      return { ...person, ...lessEmail, first: last, last: first }
    case 'missing-email':
      return { ...person, ...lessEmail }
    case 'changed-surname': {
      const married = random.pick(['Ashdown', 'Fairweather', 'Lindqvist', 'Marchetti', 'Okoro', 'Whitcombe'])
      const newEmail = `${latin(first)}.${latin(married)}.${Number(person.truthId.slice(4))}@outlook.example`
      return { ...person, last: married, email: newEmail, emailVerified: true }
    }
    case 'mail-dots':
      return email.endsWith('@gmail.example')
        ? { ...person, email: moveDots(email) }
        : { ...person, email: email.toUpperCase(), emailVerified: false }
    case 'phone-format':
      return { ...person, ...lessEmail }
    case 'unverified-email':
      return { ...person, emailVerified: false, phone: '' }
    case 'initial':
      return { ...person, ...lessEmail, first: `${first.slice(0, 1)}.` }
  }
}

/** The name with two letters swapped, one lost or one doubled. */
export function mistype(random: Random, name: string): string {
  if (name.length < 4) return `${name}e`
  const at = random.int(1, name.length - 3)
  const [a, b] = [name.charAt(at), name.charAt(at + 1)]
  return random.pick([
    name.slice(0, at) + b + a + name.slice(at + 2),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + a + name.slice(at),
  ])
}

function moveDots(email: string): string {
  const [local = '', host = ''] = email.split('@')
  return local.includes('.') ? `${local.replaceAll('.', '')}@${host}` : `${local.slice(0, 1)}.${local.slice(1)}@${host}`
}
