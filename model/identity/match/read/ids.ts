import { normaliseId } from '../../normalise/checked-id'
import { featureName } from '../feature-name'
import type { FeatureMaker } from '../features-of'
import type { MatchColumn } from '../plan'
import { cellTexts, listed, remember } from './cell-texts'

const idOf = remember((text) => normaliseId(text).value)

/** All ids of a record as one list, each with the column it is of: equal digits of a passport and of a licence are not the same id. */
export function readIds(columns: readonly MatchColumn[]): FeatureMaker {
  const own = columns.filter(({ kind }) => kind === 'id')
  return {
    from: own.map(({ name }) => name),
    read: (cells, into) => {
      const found = own.flatMap((column) =>
        cellTexts(cells, column.name)
          .map(idOf)
          .filter((id) => id !== '')
          .map((id) => `${featureName(column)} ${id}`),
      )
      if (found.length) into.ids = listed(found)
    },
  }
}
