import { shapeValue } from '../block/shape-value'

const cyrillic =
  'а a б b в v г g ґ g д d е e ё e ж z з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў v ф f х k ц s ч c ш s щ s ъ - ы i ь - э e ю u я a є e ј j љ l њ n ћ c ђ d џ d'
const greek = 'α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ k ψ ps ω o'

const letters = new Map<string, string>()
for (const table of [cyrillic, greek]) {
  const parts = table.split(' ')
  for (let at = 0; at + 1 < parts.length; at += 2)
    letters.set(parts[at] ?? '', parts[at + 1] === '-' ? '' : (parts[at + 1] ?? ''))
}

/**
 * How a name of Latin, Cyrillic or Greek letters sounds, roughly: its consonants in classes, so that Zara is like Sarah and
 * Александр like Alexander. Takes a folded name; empty where it has other letters.
 */
export function nameSound(name: string): string {
  const latin = /^[a-z ]*$/.test(name) ? name : [...name].map((letter) => letters.get(letter) ?? letter).join('')
  if (!/^[a-z ]+$/.test(latin)) return ''
  return shapeValue(latin.replace(/gh| /g, '').replaceAll('x', 'ks'), 'sound')
}
