/** Remembers which values are taken, one number each, so that a million e-mail addresses stay small in memory. */
export type Claims = {
  /** Takes the value; false when it (or, very rarely, another with the same hash) was taken before. */
  take(value: string): boolean
}

/** Makes an empty memory of taken values. */
export function createClaims(): Claims {
  const taken = new Set<number>()
  return {
    take(value) {
      const key = hash53(value)
      if (taken.has(key)) return false
      taken.add(key)
      return true
    },
  }
}

function hash53(text: string): number {
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ code, 2654435761)
    h2 = Math.imul(h2 ^ code, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return 4294967296 * (2097151 & h2) + (h1 >>> 0)
}
