import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { plainCell } from './plain-cell'
import { probabilityOf } from '@/model/identity/match/threshold'
import type { RowIds } from './row-ids'
import type { Linked } from './run-link'

/** Pairs less likely than this are not listed, unless they were accepted. */
const leastListed = 0.05

/** Writes `clusters.csv` (id, cluster: the id of its first record) and `pairs.csv` (likely pairs with weight in bits and probability). */
export async function writeResults(dir: string, linked: Linked, { idOf }: RowIds): Promise<void> {
  await mkdir(dir, { recursive: true })
  await write(join(dir, 'clusters.csv'), clusterLines(linked, idOf))
  await write(join(dir, 'pairs.csv'), pairLines(linked, idOf))
}

const write = (path: string, lines: Iterable<string>) =>
  pipeline(Readable.from(inPieces(lines)), createWriteStream(path))

function* clusterLines({ clustered }: Linked, idOf: RowIds['idOf']): Generator<string> {
  yield 'id,cluster'
  for (let row = 0; row < clustered.clusterOf.length; row++)
    yield `${plainCell(idOf(row))},${plainCell(idOf(clustered.clusterOf[row] ?? row))}`
}

function* pairLines({ pairs, weights, threshold }: Linked, idOf: RowIds['idOf']): Generator<string> {
  yield 'id_l,id_r,weight,probability'
  for (let pair = 0; pair < weights.length; pair++) {
    const weight = weights[pair] ?? 0
    const probability = probabilityOf(weight)
    if (weight < threshold && probability < leastListed) continue
    const ids = `${plainCell(idOf(pairs.left[pair] ?? 0))},${plainCell(idOf(pairs.right[pair] ?? 0))}`
    yield `${ids},${(weight / 1000).toFixed(3)},${probability.toFixed(6)}`
  }
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length < 1 << 16) continue
    yield piece
    piece = ''
  }
  yield piece
}
