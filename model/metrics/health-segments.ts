import type { HealthInputKey } from './health-inputs'

/**
 * Accounts that are judged alike: by the seats they paid for on the day of the score, so a past day is judged by what held then.
 * `weights` are the points each input can give at most; they add up to 100.
 */
export type HealthSize = {
  key: 'small' | 'mid' | 'large'
  label: string
  /** Seats from which an account belongs to it, up to where the next begins. */
  fromSeats: number
  seats: string
  weights: Readonly<Record<HealthInputKey, number>>
  why: string
}

/** Sizes with their weights, the smallest first. Source: the health policy of the success team, version 3. */
export const healthSegments = [
  {
    key: 'small',
    label: 'Small',
    fromSeats: 0,
    seats: 'up to 5 seats',
    weights: { usage: 25, support: 15, payment: 30, seats: 15, relationship: 15 },
    why: 'One holiday halves the use of two people, so use weighs less; a small office that is about to stop pays late first.',
  },
  {
    key: 'mid',
    label: 'Mid-sized',
    fromSeats: 6,
    seats: '6 to 19 seats',
    weights: { usage: 30, support: 20, payment: 20, seats: 15, relationship: 15 },
    why: 'The weights of version 2, which were found on accounts of this size.',
  },
  {
    key: 'large',
    label: 'Large',
    fromSeats: 20,
    seats: '20 seats and more',
    weights: { usage: 30, support: 20, payment: 10, seats: 15, relationship: 25 },
    why: 'Large companies pay late by habit and not by intent, and go when the sponsor does.',
  },
] as const satisfies readonly HealthSize[]

/** The size of an account by its seats. */
export function healthSizeOf(seats: number): (typeof healthSegments)[number] {
  return healthSegments.findLast((size) => seats >= size.fromSeats) ?? healthSegments[0]
}

/** The same for the database: rows of key, first seat, and the points of each input. */
export const healthSizeRows = `(values ${healthSegments
  .map(
    ({ key, fromSeats, weights: w }) =>
      `('${key}', ${fromSeats}, ${w.usage}, ${w.support}, ${w.payment}, ${w.seats}, ${w.relationship})`,
  )
  .join(', ')})`

/** Names of its columns. */
export const healthSizeColumns =
  'size, from_seats, usage_most, support_most, payment_most, seats_most, relationship_most'
