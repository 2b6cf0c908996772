import { foldLetters } from './fold-letters'

/** Small words inside a family name. They are kept: `van der Berg` gives three words, two of them particles. */
export const particles: ReadonlySet<string> = new Set(
  'van von vom zu zum zur der den de da das do dos du del della delle dei degli di la le les lo el al ul ur bin ibn bint binti ben bat abu umm ap ab af av ter ten te in op tot aan y e st'.split(
    ' ',
  ),
)

/** Dropped in front where another word is left. */
const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev revd reverend herr frau fraulein hr fru monsieur madame mademoiselle mme mlle senor senora senorita sra srta sig sigra signor signora dott dottssa ing avv dhr mevr mevrouw meneer mw capt sgt cpl lt ltcol gen adm cmdr hon drs mgr ir shri smt kum datuk datin tunku tuan puan encik cik гн госпожа господин'.split(
    ' ',
  ),
)
/** Titles that are names too: dropped in front where two other words are left. */
const doubtfulTitles = new Set(
  'don dona lord lady major captain colonel general pan pani sr father fr sister brother'.split(' '),
)
/** Dropped behind where another word is left. */
const suffixes = new Set('jr jnr snr ii iii iv phd dphil esq esquire obe mbe cbe kbe frs dds dvm cpa mba'.split(' '))
/** Suffixes that are names too: dropped behind where two other words are left. */
const doubtfulSuffixes = new Set('junior senior sr md jun sen rn qc kc'.split(' '))
const credentials = new Set('phd md ba ma bsc msc mba dds obe mbe cbe qc kc llb llm mphil bcom mp'.split(' '))

const apostrophes = /['’‘ʼʻʹ`´＇׳״]/gu
const hyphens = /(?<=[\p{L}\p{M}])\s*[\p{Pd}\u2212\u30a0]\s*(?=\p{L})/gu
const plain = /^[\x20-\x7e]*$/
const between = /[^\p{L}\p{M}\p{N}]+/gu
/** Scripts that are written without spaces between the parts of a name. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー々〆]+$/u
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}{1,3}\.){1,3}\p{L}{1,3}\.?(?![\p{L}\p{N}])/gu

/**
 * The words of a person's name as they are compared: folded, without titles and suffixes, O'Brien and Smith-Jones as one
 * word each, particles kept. A name of Han, Kana or Hangul stays one word, with or without a space in it: what is given
 * and what is family name is never guessed.
 */
export function personWords(raw: string): string[] {
  let text = foldLetters(raw.replace(apostrophes, '')).replace(apostrophes, '')
  if (text.includes('.'))
    text = text.replace(dotted, (word) => (credentials.has(word.replaceAll('.', '')) ? ' ' : word))
  const isPlain = plain.test(text)
  if (!isPlain || text.includes('-')) text = text.replace(hyphens, '')
  return withoutTitles(joined(text.split(isPlain ? /[^a-z0-9]+/ : between).filter((word) => word !== '')))
}

/** `mc donald` as one word, and parts of unspaced scripts as one. */
function joined(parts: readonly string[]): string[] {
  const words: string[] = []
  for (const part of parts) {
    const last = words.at(-1)
    const word = part === 'saint' ? 'st' : part
    if (last !== undefined && (last === 'mc' || (unspaced.test(last) && unspaced.test(word))))
      words[words.length - 1] = last + word
    else words.push(word)
  }
  return words
}

function withoutTitles(words: readonly string[]): string[] {
  let [from, to] = [0, words.length]
  for (;;) {
    const [first = '', last = ''] = [words[from], words[to - 1]]
    const left = to - from - 1
    if ((left >= 1 && titles.has(first)) || (left >= 2 && doubtfulTitles.has(first))) from++
    else if ((left >= 1 && suffixes.has(last)) || (left >= 2 && doubtfulSuffixes.has(last))) to--
    else return words.slice(from, to)
  }
}
