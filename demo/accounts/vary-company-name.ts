import { mistype } from '../people/vary-person'
import type { Random } from '../random'
import { companyKinds } from '../words/company-words'

/** How a second record writes a company's name. */
export const companyVariations = ['legal-form', 'abbreviation', 'typo', 'and-sign'] as const

/** The company's name as a second record would have it; falls back to a legal form where the variation changes nothing. */
export function varyCompanyName(random: Random, name: string, variation: (typeof companyVariations)[number]): string {
  const varied = vary(random, name, variation)
  return varied === name ? `${name} ${random.pick(['Ltd', 'Limited', 'LLP'])}` : varied
}

function vary(random: Random, name: string, variation: (typeof companyVariations)[number]): string {
  switch (variation) {
    case 'abbreviation': {
      const kind = companyKinds.find(({ word, short }) => short && name.endsWith(word))
      return kind?.short ? name.slice(0, -kind.word.length) + kind.short : name
    }
    case 'typo':
      return name.replace(/^\S+/, (first) => mistype(random, first))
    case 'and-sign':
      return name.replace(' & ', ' and ')
    case 'legal-form':
      return name
  }
}
