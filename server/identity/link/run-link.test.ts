import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinkOptions } from './link-options'
import { linkOptions } from './link-options'
import { runLink } from './run-link'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'link-'))
})
afterAll(() => rm(dir, { recursive: true }))

const plenty = 1e9

async function link(text: string | Buffer, more: Partial<LinkOptions> & { name?: string; bytes?: number } = {}) {
  const path = join(dir, more.name ?? 'records.csv')
  await writeFile(path, text)
  return runLink({ records: path, threads: 0, once: false, said: { kinds: {} }, ...more }, more.bytes ?? 0)
}

const csv = (header: string, rows: readonly (readonly string[])[]) =>
  [header, ...rows.map((row) => row.join(','))].join('\n')

/** Sizes of clusters, largest first. */
const sizes = (clusterOf: Int32Array) => {
  const counted = new Map<number, number>()
  for (const cluster of clusterOf) counted.set(cluster, (counted.get(cluster) ?? 0) + 1)
  return [...counted.values()].sort((a, b) => b - a)
}

const people = csv(
  'id,first name,surname,dob,email,city',
  Array.from({ length: 300 }, (_, at) => {
    const own = at >> 1
    const slip = at % 2 ? 'x' : ''
    return [
      `r${at}`,
      `Given${own % 37}${slip}`,
      `Family${own * 7}`,
      `19${50 + (own % 40)}-0${1 + (own % 9)}-1${own % 10}`,
      `person${own}@mail.example`,
      ['Leeds', 'York'][own % 2] ?? '',
    ]
  }),
)

describe('linking a file', () => {
  it('finds the records of one person, the same with threads and without, and the same again', async () => {
    const one = await link(people)
    expect(sizes(one.clustered.clusterOf)).toEqual(Array.from({ length: 150 }, () => 2))
    for (const threads of [1, 2]) {
      const other = await link(people, { threads, bytes: plenty })
      expect(other.pairs).toEqual(one.pairs)
      expect(other.weights).toEqual(one.weights)
      expect(other.clustered.clusterOf).toEqual(one.clustered.clusterOf)
      expect(other.parameters).toEqual(one.parameters)
    }
  }, 60_000)

  it.each([
    ['one record', csv('id,name,city', [['1', 'Anna Smith', 'Leeds']])],
    ['a header alone', 'id,first_name,surname,email'],
    [
      'columns that are all empty',
      csv(
        'id,name,email,phone',
        Array.from({ length: 200 }, (_, at) => [`${at}`, '', '', '']),
      ),
    ],
  ])('comes to no harm from %s', async (_, text) => {
    const { clustered, table } = await link(text)
    expect(sizes(clustered.clusterOf)).toEqual(Array.from({ length: table.rows }, () => 1))
  })

  it('does not join strangers because of one telephone number that 10,000 have', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`${at}`, `Given${at % 97}`, `Family${at}`, '0113 496 0000'])
    const { clustered, pairs } = await link(csv('id,first_name,surname,phone', rows))
    expect(sizes(clustered.clusterOf)[0]).toBeLessThan(10)
    expect(pairs.left.length).toBeLessThan(10_000 * 120)
  }, 60_000)

  it('comes to an end with one value everywhere', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`${at}`, 'Anna', 'Smith', 'Leeds'])
    const { pairs } = await link(csv('id,first_name,surname,city', rows))
    expect(pairs.left.length).toBeLessThan(3000 * 200)
  }, 60_000)

  it('takes names in all scripts', async () => {
    const names = [
      '山田太郎',
      'Юрий Гагарин',
      'محمد علي',
      'Αθηνά',
      'אברהם',
      'ประยุทธ์',
      '김철수',
      'Zoë 🦊',
      'नरेन्द्र',
      'Łukasz',
    ]
    const rows = names.flatMap((name, at) =>
      [0, 1].map((twin) => [`${at}-${twin}`, name, `mail${at}@example.example`, `0113 496 00${at}${at}`]),
    )
    const { clustered } = await link(csv('id,name,email,phone', rows))
    rows.forEach(([, name], at) => {
      if (at % 2) expect([name, clustered.clusterOf[at]]).toEqual([name, at - 1])
    })
  })

  it('reads a packed file with a byte order mark, semicolons and short rows', async () => {
    const text = '\uFEFFid;name;city\r\n1;Anna Smith\r\n2;"Smith; Anna";Leeds\r\n'
    const { file } = await link(gzipSync(text), { name: 'records.csv.gz' })
    expect(file.columns.map(({ name }) => name)).toEqual(['id', 'name', 'city'])
    expect([file.rows, file.short]).toEqual([2, 1])
  })

  it.each([
    ['', 'holds no header line'],
    ['id,name\n1,Anna,Leeds\n', 'Line 2, column 3: the row has 3 cells, the header only 2.'],
    ['id,name\n1,"Anna\n', 'Line 2, column 2: the cell opens a quote that is never closed.'],
    ['id,id\n1,2\n', 'Line 1, column 2: a second column is called id.'],
    ['id,name\n1,An\0na\n', 'Line 2, column 2: the cell holds a NUL character'],
    [Buffer.from([105, 100, 10, 255, 254, 10]), 'Line 2, column 1: the cell holds bytes that are not UTF-8'],
  ])('says what is wrong with %j', async (text, sentence) => {
    await expect(link(text)).rejects.toThrow(sentence)
  })

  it('never takes a column that holds the answer for evidence', async () => {
    const { guess } = await link('id,cluster,true_cluster,name\n1,a,a,Anna\n2,a,a,Ben\n')
    expect(guess.columns.filter(({ kind }) => kind !== 'ignore').map(({ name }) => name)).toEqual(['name'])
  })
})

describe('the command line', () => {
  it('says kinds of columns', () => {
    const options = linkOptions(['a.csv', '--columns', 'site=organisation, x = id', '--threads', '1'])
    expect(options?.said.kinds).toEqual({ site: 'organisation', x: 'id' })
  })

  it.each([
    [['a.csv', '--columns', 'site=shop'], '--columns takes name=kind'],
    [['a.csv', 'b.csv'], 'One file at a time'],
    [['a.csv', '--threads', 'many'], '--threads takes a whole number'],
    [['a.csv', '--once'], '--once needs --source'],
  ])('refuses %j', (args, sentence) => {
    expect(() => linkOptions(args)).toThrow(sentence)
  })
})
