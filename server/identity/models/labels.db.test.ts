import { beforeEach, describe, expect, it } from 'vitest'
import { KithError } from '@/lib/errors'
import { ctxAs, testDatabase } from '@/test/database'
import { answerLesson } from './answer-lesson'
import { countJudged } from './count-judged'
import { exportLabels } from './export-labels'
import { importLabels } from './import-labels'
import { listLessons } from './list-lessons'
import { labelColumns } from './read-labels'
import { idOf, plantModel, plantPeople } from './testing/plant-people'

const database = testDatabase()
const grain = 'person' as const
const sql = () => database.sql()
const kind = (error: unknown) => (error instanceof KithError ? error.kind : error)
const entries = () => sql()`select action, permission, detail from audit_entry order by seq`
const labels = () => sql()`select record_a, record_b, same, origin from labelled_pair order by record_a, record_b`
const line = (a: string, b: string, verdict: string) => `shop,customer,${a},shop,customer,${b},${verdict}`
const file = (...lines: string[]) => `${[labelColumns.join(','), ...lines].join('\n')}\n`

beforeEach(async () => {
  await sql().unsafe(
    'truncate match_model, labelled_pair, identity_edge, match_record, match_key, membership, source_record, audit_entry',
  )
  await sql()`update audit_head set seq = 0, hash = ${'0'.repeat(64)}`
  await plantPeople(sql(), [
    { key: '1', name: 'Ada Byron' },
    { key: '2', name: 'Ada Byron' },
    { key: '3', name: 'Alan Turing' },
  ])
})

describe('importing labelled pairs', () => {
  it('takes a good file in, whichever way round a pair stands, and again changes nothing', async () => {
    const steward = await ctxAs('steward')
    const text = file(line('1', '2', 'same'), line('3', '1', 'different'), line('1', '3', 'different'))
    expect(await importLabels(steward, { text })).toMatchObject({ lines: 3, fresh: 2, changed: 0, bad: 0 })
    expect(await labels()).toHaveLength(2)
    expect(await importLabels(steward, { text })).toMatchObject({ fresh: 0, changed: 0, known: 2 })
    expect(await importLabels(steward, { text: file(line('1', '2', 'different')) })).toMatchObject({ changed: 1 })
    expect(await entries()).toMatchObject([
      { action: 'importLabels', permission: 'matching.manage', detail: { fresh: 2, changed: 0 } },
      { action: 'importLabels', detail: { fresh: 0, changed: 1 } },
    ])
  })

  it('names every bad line and keeps nothing', async () => {
    await sql()`update source_record set withdrawn_at = now() where external_id = '3'`
    const outcome = await importLabels(await ctxAs('steward'), {
      text: file(
        line('1', '2', 'same'),
        line('1', 'nobody', 'same'),
        line('2', '2', 'same'),
        line('1', '2', 'perhaps'),
        line('1', '2', 'different'),
        line('1', '3', 'same'),
        'shop,customer,1',
      ),
    })
    expect(outcome.bad).toBe(6)
    expect(outcome.faults.map((fault) => `${fault.line}: ${fault.reason}`)).toEqual([
      '3: names a record nobody knows: shop customer nobody',
      '4: names one record twice',
      '5: says “perhaps” as verdict; it must be same or different',
      '6: contradicts line 2 about the same pair',
      '7: names a record that was withdrawn: shop customer 3',
      '8: has 3 cells where the header has 7',
    ])
    expect(await labels()).toEqual([])
    expect(await entries()).toEqual([])
  })

  it('gives back what it took, ready to be taken in again', async () => {
    const steward = await ctxAs('steward')
    await importLabels(steward, { text: file(line('1', '2', 'same')) })
    const rows = await exportLabels(steward, { grain })
    expect(rows).toMatchObject([{ source_a: 'shop', verdict: 'same', origin: 'import' }])
    const text = [Object.keys(rows[0] ?? {}).join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n')
    expect(await importLabels(steward, { text })).toMatchObject({ fresh: 0, changed: 0, known: 1, bad: 0 })
    expect((await entries()).at(-1)).toMatchObject({ action: 'exportLabels', detail: { grain, pairs: 1 } })
  })

  it('is refused without the permission', async () => {
    const auditor = await ctxAs('auditor')
    for (const work of [
      () => importLabels(auditor, { text: file(line('1', '2', 'same')) }),
      () => exportLabels(auditor, { grain }),
      () => answerLesson(auditor, { recordA: idOf('1'), recordB: idOf('2'), same: true }),
    ])
      expect(kind(await work().catch((error: unknown) => error))).toBe('refused')
    expect(await labels()).toEqual([])
  })
})

describe('lessons', () => {
  it('show pairs that share a key and nobody has judged, and keep the answer without merging anybody', async () => {
    await plantModel(sql(), 1, 'published', new Date('2026-10-01'))
    for (const key of ['1', '2']) await sql()`insert into match_key (key, rule, record_id) values (42, 0, ${idOf(key)})`
    const steward = await ctxAs('steward')
    const { lessons } = await listLessons(steward, { grain })
    expect(lessons).toHaveLength(1)
    const [lesson] = lessons
    expect([lesson?.left.values.name, lesson?.right.values.name]).toEqual(['Ada Byron', 'Ada Byron'])
    await answerLesson(steward, { recordA: idOf('2'), recordB: idOf('1'), same: true })
    expect(await labels()).toMatchObject([{ same: true, origin: 'lesson' }])
    expect((await listLessons(steward, { grain })).lessons).toEqual([])
    expect(await sql()`select count(distinct entity_id)::int as n from membership`).toEqual([{ n: 3 }])
    expect(await countJudged(steward, { grain })).toEqual({ decisions: 0, lessons: 1, imported: 0, same: 1 })
    expect(await entries()).toMatchObject([
      { action: 'answerLesson', permission: 'matching.manage', detail: { same: true } },
    ])
  })

  it('refuse an answer when somebody else was first, and records that are gone', async () => {
    const [one, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const pair = { recordA: idOf('1'), recordB: idOf('2') }
    await answerLesson(one, { ...pair, same: true })
    const late = await answerLesson(other, { ...pair, same: false }).catch((error: unknown) => error)
    expect(kind(late)).toBe('stale')
    expect(String(late)).toContain('the same')
    await answerLesson(one, { ...pair, same: false, before: true })
    expect(await labels()).toMatchObject([{ same: false }])
    const gone = await answerLesson(one, { recordA: idOf('1'), recordB: idOf('gone'), same: true }).catch(
      (error: unknown) => error,
    )
    expect(kind(gone)).toBe('not-found')
  })
})
