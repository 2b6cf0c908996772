import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Head, type Incoming, type KnownVersion, planVersions } from './plan-versions'

function saying(hash: string, changedAt: string | null): Incoming {
  const said = {
    recordId: 'r',
    object: 'o',
    externalId: 'x',
    grain: null,
    subjectId: 'r',
    payload: {},
    createdAt: null,
    changedAt,
    attributes: {},
    speaksOf: null,
    identifiers: [],
    links: [],
    fact: null,
  }
  return { said, hash, line: 1 }
}

/** A record after some runs, each of several sayings. */
function afterRuns(runs: readonly (readonly Incoming[])[], lot = 100) {
  let head: Head | null = null
  const known: KnownVersion[] = []
  for (const [run, sayings] of runs.entries()) {
    const runId = `run${run}`
    for (let from = 0; from < sayings.length; from += lot) {
      const plan = planVersions(sayings.slice(from, from + lot), runId, head, known)
      for (const { incoming, version } of plan.added) known.push({ version, hash: incoming.hash, runId })
      if (plan.head) {
        const { incoming, version } = plan.head
        head = { version, hash: incoming.hash, changedAt: incoming.said.changedAt, runId, withdrawn: false }
      }
    }
  }
  return { head: head?.hash, versions: known.length }
}

const sayings = fc.array(
  fc
    .record({ hash: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.constantFrom(null, '2026-01-01', '2026-01-02') })
    .map(({ hash, at }) => saying(`${hash}${at}`, at)),
  { minLength: 1, maxLength: 12 },
)

describe('versions of a record', () => {
  it('are the same in whatever order one run says them, and in lots of any size', () => {
    fc.assert(
      fc.property(sayings, fc.integer({ min: 1, max: 5 }), (said, lot) => {
        const shuffled = [...said].sort((a, b) => (a.hash < b.hash ? 1 : -1))
        expect(afterRuns([shuffled], lot).head).toBe(afterRuns([said]).head)
      }),
    )
  })
  it('are the same after hearing everything again, in any order', () => {
    fc.assert(
      fc.property(sayings, sayings, (first, second) => {
        const once = afterRuns([first, second])
        const again = afterRuns([first, second, [...second].reverse()])
        expect(again).toEqual(once)
      }),
    )
  })
  it('let the source’s clock decide, and a later run where it is silent', () => {
    expect(afterRuns([[saying('new', '2026-02-01')], [saying('old', '2026-01-01')]]).head).toBe('new')
    expect(afterRuns([[saying('a', null)], [saying('b', null)]]).head).toBe('b')
    expect(afterRuns([[saying('z', '2026-01-01')], [saying('b', '2026-01-01')]]).head).toBe('b')
    expect(afterRuns([[saying('a', null)], [saying('b', null)], [saying('a', null)]])).toEqual({
      head: 'a',
      versions: 3,
    })
    expect(afterRuns([[saying('z', '2026-01-01')], [saying('undated', null)]]).head).toBe('z')
  })
  it('come back when a withdrawn record is sent again', () => {
    const head: Head = { version: 2, hash: 'a', changedAt: null, runId: 'run0', withdrawn: true }
    const plan = planVersions([saying('a', null)], 'run1', head, [{ version: 2, hash: 'a', runId: 'run0' }])
    expect(plan).toMatchObject({ fates: ['new'], head: { version: 3 } })
  })
})
