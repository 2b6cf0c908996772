/** Most words of a text that are looked at. */
const mostWords = 400

/**
 * Words of a text that may name a record: e-mail addresses, order and ticket numbers, ids of other systems. Lower case,
 * without the punctuation around them; each has at least four characters and a digit or an "@".
 */
export function namesIn(text: string): string[] {
  const words = text
    .split(/[\s,;()"“”‘’<>]+/u)
    .slice(0, mostWords)
    .map((word) => word.replace(/^[^\p{L}\p{N}+#]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
    .flatMap((word) => (word.startsWith('#') ? [word, word.slice(1)] : [word]))
    .filter((word) => word.length >= 4 && /[\d@]/.test(word))
  return [...new Set(words)]
}
