import { nicknameFamilies } from './nickname-families'

const groupsOf = new Map<string, string[]>()
// A name that heads a family stands for itself first, whatever else it is short for.
for (const [full = ''] of nicknameFamilies) groupsOf.set(full, [full])
for (const [full = '', ...short] of nicknameFamilies)
  for (const word of short) {
    const groups = groupsOf.get(word)
    if (!groups) groupsOf.set(word, [full])
    else if (!groups.includes(full)) groups.push(full)
  }

/**
 * The full form of a given name by which its short forms are grouped: `bob` and `robert` give `robert`; a name that is
 * no short form gives itself. Takes a folded word. A short form of several names gives the most usual one.
 */
export const nicknameGroup = (word: string): string => groupsOf.get(word)?.[0] ?? word

/** All full forms a given name may stand for, itself where none is known: `alex` is Alexander's and Alexandra's. */
export const nicknameGroups = (word: string): readonly string[] => groupsOf.get(word) ?? [word]
