import { semanticViews } from '@/db/semantic-views'

const texts: Readonly<Record<string, string>> = semanticViews

/** The semantic views a text reads, and those that these read, in the order they are declared. */
export function viewsBehind(text: string): string[] {
  const found = new Set<string>()
  const look = (words: string) => {
    for (const word of words.match(/\w+/g) ?? []) {
      if (found.has(word) || !Object.hasOwn(texts, word)) continue
      found.add(word)
      look(texts[word] ?? '')
    }
  }
  look(text)
  return Object.keys(texts).filter((view) => found.has(view))
}
