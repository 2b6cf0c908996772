import type { Shape } from './block-rule'

/** What a shape makes of one value; `''` where nothing is left of it. */
export function shapeValue(value: string, shape: Shape): string {
  switch (shape) {
    case 'sound':
      return sound(value)
    case 'letters':
      return letters(value)
    case 'start1':
      return start(value, 1)
    case 'start4':
      return start(value, 4)
    default:
      return value
  }
}

/** Letters in alphabetical order, each once: survives what changed places or was doubled. Of digits every one is kept. */
function letters(value: string): string {
  const all = [...value].filter((letter) => letter !== ' ')
  return (/^\d+$/.test(value) ? all : [...new Set(all)]).sort().join('')
}

/** The first letters, code points not units; `''` where the value is shorter. */
function start(value: string, length: number): string {
  let end = 0
  for (let taken = 0; taken < length; taken++) {
    const point = value.codePointAt(end)
    if (point === undefined) return ''
    end += point > 0xffff ? 2 : 1
  }
  return value.slice(0, end)
}

const classes: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  w: '',
  h: '',
  y: '',
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  c: 'k',
  k: 'k',
  q: 'k',
  g: 'k',
  j: 'j',
  x: 's',
  s: 's',
  z: 's',
  d: 't',
  t: 't',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'm',
}

/**
 * How a word sounds, roughly: its consonants in classes (b = p, d = t, m = n, hard c = k = g), doubles once, vowels only
 * where they begin it. Letters of other scripts stay as they are.
 */
function sound(value: string): string {
  let made = ''
  let last = ''
  const plain = value.replace(/ph/g, 'f').replace(/c(?=[eiy])/g, 's')
  for (const letter of plain) {
    const kind = classes[letter] ?? letter
    const here = kind === '' && made === '' && last === '' && letter !== 'h' ? '*' : kind
    if (here !== '' && here !== last) made += here
    if (here !== '') last = here
  }
  return made
}
