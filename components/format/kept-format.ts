const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

/** The British date format of these options. Making one costs more than writing a hundred dates with it, so each is made once. */
export const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(dates, options, () => new Intl.DateTimeFormat('en-GB', options))

/** The British number format of these options, made once. */
export const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(numbers, options, () => new Intl.NumberFormat('en-GB', options))

function kept<T>(formats: Map<string, T>, options: object, make: () => T): T {
  const key = JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = make()
  formats.set(key, made)
  return made
}
