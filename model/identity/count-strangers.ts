/**
 * How many strangers these names are of: the size of a set of names of which no two have a word in common. Taken in
 * the order given, each name that shares nothing with those before it counts. Names without a word do not.
 */
export function countStrangers(names: Iterable<readonly string[]>): number {
  const seen = new Set<string>()
  let strangers = 0
  for (const words of names) {
    if (!words.length) continue
    if (!words.some((word) => seen.has(word))) strangers++
    for (const word of words) seen.add(word)
  }
  return strangers
}
