const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `2026-10-31` as "31 Oct 2026", and September as the screens write it. */
export const sayDay = (day: string): string => words.format(new Date(`${day}T00:00:00Z`)).replace('Sept', 'Sep')
