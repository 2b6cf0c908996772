import type { Random } from '../random'
import { type Country, personNames } from '../words/person-names'
import type { World } from '../world'
import { type Address, makeAddress } from './make-address'
import { latin } from './latin'
import { makePhone } from './make-phone'

/** A human being as one system writes them down; variants of one person share the truth id. */
export type Person = {
  truthId: string
  first: string
  last: string
  email: string
  emailVerified: boolean
  /** International form, or empty. */
  phone: string
  /** YYYY-MM-DD */
  birthday: string
  language: string
  address: Address
}

/** What may be fixed about an invented person; `domain` makes the e-mail a work address. */
export type PersonWish = Partial<Person> & { country?: Country; domain?: string }

const languages = { GB: 'en', IE: 'en', DE: 'de', FR: 'fr', NL: 'nl', PL: 'pl', SE: 'sv', JP: 'ja' } as const
const mailHosts = [
  'gmail.example',
  'gmail.example',
  'outlook.example',
  'icloud.example',
  'yahoo.example',
  'posteo.example',
]

/** Invents a person with an e-mail nobody else has. A person without a phone always has an e-mail. */
export function makePerson(world: World, random: Random, wish: PersonWish = {}): Person {
  const country = wish.country ?? wish.address?.country ?? 'GB'
  const [first, firstLatin] = name(wish.first ?? random.pickSkewed(personNames[country].first))
  const [last, lastLatin] = name(wish.last ?? random.pickSkewed(personNames[country].last))
  const phone = wish.phone ?? (random.chance(0.75) ? makePhone(world, country) : '')
  if (wish.email) world.emails.take(wish.email.replaceAll('.', ''))
  return {
    truthId: wish.truthId ?? nextTruthId(world, 'P'),
    first,
    last,
    email: wish.email ?? freeEmail(world, random, firstLatin, lastLatin, wish.domain),
    emailVerified: wish.emailVerified ?? true,
    phone,
    birthday: wish.birthday ?? birthday(random),
    language: wish.language ?? languages[country],
    address: wish.address ?? makeAddress(random, country),
  }
}

/** The next truth id of a grain's letter: A account, C company, P person, H household, V visitor. */
export function nextTruthId(world: World, letter: 'A' | 'C' | 'P' | 'H' | 'V'): string {
  return `T-${letter}-${String(world.nextNumber(`truth.${letter}`)).padStart(7, '0')}`
}

/** A day of birth of an adult, YYYY-MM-DD. */
export function birthday(random: Random): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${random.int(1948, 2004)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`
}

function name(written: string): [string, string] {
  const [native = written, latinForm = native] = written.split(':')
  return [native, latin(latinForm)]
}

function freeEmail(world: World, random: Random, first: string, last: string, domain: string | undefined): string {
  const host = domain ?? random.pick(mailHosts)
  const local = domain || random.chance(0.6) ? `${first}.${last}` : `${first.slice(0, 1)}${last}`
  for (let number = 0; ; number = number === 0 ? random.int(2, 99) : number + random.int(1, 997)) {
    const email = `${local}${number === 0 ? '' : number}@${host}`
    // One mailbox may be written with or without dots, so that is what must be free.
    if (world.emails.take(email.replaceAll('.', ''))) return email
  }
}
