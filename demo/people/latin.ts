const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', Ł: 'l', œ: 'oe', đ: 'd' }

/** Lower-case Latin letters and digits of a name, as an e-mail address or a web domain writes it. */
export function latin(text: string, joiner = ''): string {
  return text
    .replace(/[ßøæłŁœđ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, joiner)
    .replace(/^-+|-+$/g, '')
}
