import fc from 'fast-check'
import { crowd, customerRow, factRow, type RowSpec } from './row-spec'

/** One thing that happens. Records and earlier acts are meant by their place, modulo how many there are, so that any act fits anywhere. */
export type Act =
  | { do: 'rows'; rows: readonly RowSpec[] }
  | { do: 'again'; from: number; count: number }
  | { do: 'decide'; verdict: 'same' | 'different' | 'later'; x: number; y: number; override: Value | null }
  | { do: 'cut'; x: number; share: 'one' | 'several' | 'all' }
  | { do: 'undo'; nth: number }
  | { do: 'pin'; x: number; pin: Value }
  | { do: 'unpin'; nth: number }

/** A value a steward sets: which of a grain's two fields that laws pin, and which of three words. */
export type Value = { field: number; word: number }

/** What a law tries on the history's end: two and three customers, a moment, an order. */
export type Probe = { x: number; y: number; z: number; moment: number; order: number; value: Value }

export type History = { acts: readonly Act[]; probe: Probe }

const place = fc.nat(23)
const value = fc.record({ field: fc.nat(1), word: fc.nat(2) })

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('rows'), rows: fc.array(customerRow, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('rows'), rows: fc.array(factRow, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again'), from: place, count: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      verdict: fc.constantFrom('same', 'same', 'different', 'later'),
      x: place,
      y: place,
      override: fc.option(value, { freq: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('cut'), x: place, share: fc.constantFrom('one', 'several', 'all') }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), nth: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pin'), x: place, pin: value }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unpin'), nth: place }) },
) as fc.Arbitrary<Act>

const probe: fc.Arbitrary<Probe> = fc.record({
  x: place,
  y: place,
  z: place,
  moment: place,
  order: fc.nat(1_000_000),
  value,
})

/** Random histories of up to `length` acts after a first load. One in forty begins with a crowd that shares an address. */
export const history = (length: number): fc.Arbitrary<History> =>
  fc.noBias(
    fc
      .tuple(
        fc.oneof(
          { weight: 39, arbitrary: fc.array(customerRow, { minLength: 2, maxLength: 6, size: 'max' }) },
          { weight: 1, arbitrary: crowd },
        ),
        fc.array(act, { minLength: 2, maxLength: length, size: 'max' }),
        probe,
      )
      .map(([rows, acts, tried]) => ({ acts: [{ do: 'rows', rows }, ...acts], probe: tried })),
  )
