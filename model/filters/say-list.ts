/** `a`, `a or b`, `a, b or c`: the values of a one-of filter as words. */
export function sayList(value: string, word: (one: string) => string = (one) => one): string {
  const words = value.split(',').map(word)
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
