/** How large the demo company is: a name, or a number of persons (300 and up makes sense). */
export type DemoSize = 'default' | '100k' | '1m' | number

/** The figures a size stands for. */
export type DemoScale = {
  persons: number
  accounts: number
  /** Share of the default event rate per person: larger companies keep fewer, so that files stay within a few GB. */
  eventRate: number
  /** Events of the busiest account. */
  busiestEvents: number
  /** The most product users a story account gets: small samples stay small. */
  storyUsers: number
}

const named = { default: 9_000, '100k': 100_000, '1m': 1_000_000 } as const

/** Turns a size into figures. Throws on numbers that are not whole or below 1. */
export function resolveSize(size: DemoSize): DemoScale {
  const persons = typeof size === 'number' ? size : named[size]
  if (!Number.isInteger(persons) || persons < 1) throw new Error(`Not a number of persons: ${size}`)
  return {
    persons,
    accounts: Math.round((persons * 2) / 9),
    eventRate: Math.min(1, Math.sqrt(named.default / persons)),
    busiestEvents: persons >= named['100k'] ? 100_000 : Math.min(3_600, persons * 2),
    storyUsers: persons < 3_000 ? 4 : 60,
  }
}
