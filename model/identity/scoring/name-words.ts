/** Words that say what kind of company it is, not which. */
const legalForms = new Set(
  'ltd limited llp llc plc inc co corp company gmbh ag kg ug bv nv sa sas sarl srl spa ab oy as aps kk pty holdings group sp zoo z o und and the et of & en und'.split(
    ' ',
  ),
)

/** Lower case without accents; digits and letters only, one space between words. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words by which an organisation is known: without legal form, "and" and brackets; all of them if nothing else is left. */
export function nameWords(name: string): string[] {
  const words = plainText(name)
    .split(' ')
    .filter((word) => word !== '')
  const telling = words.filter((word) => !legalForms.has(word))
  return telling.length ? telling : words
}
