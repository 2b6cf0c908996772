import { type Address, makeAddress } from '../people/make-address'
import { latin } from '../people/latin'
import { nextTruthId } from '../people/make-person'
import type { Random } from '../random'
import { companyFronts, companyKinds, localCompanyWords } from '../words/company-words'
import { type Country, personNames } from '../words/person-names'
import type { World } from '../world'
import { makeVat } from './make-vat'

/** A company as it really is; systems write its name in their own ways. */
export type Company = {
  truthId: string
  companyId: string
  name: string
  /** Name with legal form, as billing has it. */
  legalName: string
  /** VAT number without spaces; every company has its own. */
  vat: string
  domain: string
  industry: string
  employees: number
  address: Address
  parentId: string
  createdAt: number
}

/** What may be fixed about an invented company. */
export type CompanyWish = Partial<Company> & { country?: Country }

/** Invents a company whose name and web domain nobody else has. */
export function makeCompany(world: World, random: Random, wish: CompanyWish = {}): Company {
  const country = wish.country ?? wish.address?.country ?? 'GB'
  const made = wish.name ? { name: wish.name, industry: 'Services' } : freeName(world, random, country)
  if (wish.name) world.names.take(latin(wish.name))
  if (wish.vat) world.names.take(wish.vat)
  if (wish.domain) world.names.take(wish.domain)
  const form = random.pickSkewed(localCompanyWords[country].forms)
  return {
    truthId: wish.truthId ?? nextTruthId(world, 'C'),
    companyId: wish.companyId ?? `CC-${10_000 + world.nextNumber('crm.company')}`,
    name: made.name,
    legalName: wish.legalName ?? (country === 'JP' ? `${form}${made.name}` : `${made.name} ${form}`),
    vat: wish.vat ?? makeVat(world, random, localCompanyWords[country].vat),
    domain: wish.domain ?? freeDomain(world, made.name, country),
    industry: wish.industry ?? made.industry,
    employees: wish.employees ?? Math.round(8 * 40 ** random.next()),
    address: wish.address ?? makeAddress(random, country),
    parentId: wish.parentId ?? '',
    createdAt: wish.createdAt ?? world.end,
  }
}

function freeName(world: World, random: Random, country: Country) {
  for (let attempt = 0; ; attempt++) {
    const made = country === 'GB' ? britishName(random, attempt) : localName(random, country, attempt)
    // Small countries run out of names at a million persons.
    if (attempt > 5) made.name = `${made.name} ${random.int(2, 100 * attempt)}`
    if (world.names.take(/[a-z]/.test(latin(made.name)) ? latin(made.name) : made.name)) return made
  }
}

function britishName(random: Random, attempt: number): { name: string; industry: string } {
  const [front, second] = [random.pick(companyFronts), random.pick(companyFronts)]
  const kind = random.pick(companyKinds)
  if (attempt > 2) return { name: `${front} ${second} ${kind.word}`, industry: kind.industry }
  if (front !== second && random.chance(0.35)) return { name: `${front} & ${second}`, industry: kind.industry }
  return { name: `${front}${random.chance(0.3) ? ' Row' : ''} ${kind.word}`, industry: kind.industry }
}

function localName(random: Random, country: Country, attempt: number): { name: string; industry: string } {
  const family = () => random.pickSkewed(personNames[country].last).replace(/:.*/, '')
  const kind = random.pick(localCompanyWords[country].kinds)
  const joined = country === 'JP' ? `${family()}${attempt > 1 ? family() : ''}${kind}` : ''
  return {
    name: joined || (attempt > 1 ? `${family()} & ${family()} ${kind}` : `${family()} ${kind}`),
    industry: random.pick(companyKinds).industry,
  }
}

function freeDomain(world: World, name: string, country: Country): string {
  const slug = /[a-z]/.test(latin(name)) ? latin(name) : `kaisha${latin(name)}`
  const base = country === 'GB' ? slug : `${slug}-${country.toLowerCase()}`
  for (let number = 1; ; number++) {
    const domain = `${base}${number === 1 ? '' : number}.example`
    if (world.names.take(domain)) return domain
  }
}
