import { interner } from '@/model/identity/match/interner'
import type { FeatureType, FeatureValue } from '@/model/identity/match/feature'
import type { ListFeature, NumberFeature, TextFeature } from '@/model/identity/match/table'
import { sharedBytes, sharedInts } from './shared-array'

export type TableFeature = TextFeature | NumberFeature | ListFeature

/** Collects one feature case by case, and then lays it out for all rows, in shared memory. */
export type FeatureBuilder = {
  /** The value of a case. Cases come in order, none left out. */
  add: (at: number, value: FeatureValue | undefined) => void
  /** All cases are in: `caseOf` says which one each row is. */
  spread: (caseOf: Int32Array) => TableFeature
  /** The same where every case is one row. */
  done: () => TableFeature
}

/** Values are numbered in the order in which they come. */
export const featureBuilders = { text: textBuilder, number: numberBuilder, list: listBuilder } satisfies Record<
  FeatureType,
  () => FeatureBuilder
>

export function textBuilder(): FeatureBuilder {
  const own: number[] = []
  const { values, idOf } = interner()
  return finished(() => own.length, {
    add: (_, value) => own.push(typeof value === 'string' && value !== '' ? idOf(value) : 0),
    spread: (caseOf) => {
      const ids = sharedInts(caseOf.length)
      for (let row = 0; row < ids.length; row++) ids[row] = own[caseOf[row] ?? 0] ?? 0
      return { type: 'text', values, ids }
    },
  })
}

export function numberBuilder(): FeatureBuilder {
  const own: (number | null)[] = []
  return finished(() => own.length, {
    add: (_, value) => own.push(typeof value === 'number' ? value : null),
    spread: (caseOf) => {
      const [known, numbers] = [sharedBytes(caseOf.length), sharedInts(caseOf.length)]
      for (let row = 0; row < caseOf.length; row++) {
        const number = own[caseOf[row] ?? 0] ?? null
        if (number === null) continue
        known[row] = 1
        numbers[row] = number
      }
      return { type: 'number', known, numbers }
    },
  })
}

export function listBuilder(): FeatureBuilder {
  const own: number[] = []
  const ownStarts = [0]
  const { values, idOf } = interner()
  return finished(() => ownStarts.length - 1, {
    add: (_, value) => {
      if (typeof value === 'object') {
        const [only] = value
        if (value.length === 1 && only) own.push(idOf(only))
        else {
          const ids = value.filter((one) => one !== '').map(idOf)
          let last = -1
          for (const id of ids.sort((a, b) => a - b)) {
            if (id !== last) own.push(id)
            last = id
          }
        }
      }
      ownStarts.push(own.length)
    },
    spread: (caseOf) => {
      const starts = sharedInts(caseOf.length + 1)
      for (let row = 0; row < caseOf.length; row++) {
        const one = caseOf[row] ?? 0
        starts[row + 1] = (starts[row] ?? 0) + (ownStarts[one + 1] ?? 0) - (ownStarts[one] ?? 0)
      }
      const ids = sharedInts(starts[caseOf.length] ?? 0)
      for (let row = 0, at = 0; row < caseOf.length; row++) {
        const one = caseOf[row] ?? 0
        for (let from = ownStarts[one] ?? 0; from < (ownStarts[one + 1] ?? 0); from++) ids[at++] = own[from] ?? 0
      }
      return { type: 'list', values, starts, ids }
    },
  })
}

function finished(cases: () => number, builder: Omit<FeatureBuilder, 'done'>): FeatureBuilder {
  return { ...builder, done: () => builder.spread(Int32Array.from({ length: cases() }, (_, at) => at)) }
}
