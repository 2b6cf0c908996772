import { stripVTControlCharacters } from 'node:util'

/**
 * Prints the outcome of stages in their fixed order although they may end in another: a stage appears once every chosen
 * stage before it has. Returns
 * `{ add, totals, mute }`; after `mute()` nothing more is printed.
 */
export function testReport(order) {
  const done = new Map()
  let next = 0
  let muted = false
  return {
    add(name, outcome) {
      done.set(name, outcome)
      if (muted) return
      for (; next < order.length && done.has(order[next]); next++) printStage(order[next], done.get(order[next]))
    },
    mute() {
      muted = true
    },
    totals() {
      const all = [...done.values()]
      const sum = (key) => all.reduce((total, outcome) => total + outcome[key], 0)
      return { passed: sum('passed'), failed: sum('failed') }
    },
  }
}

function printStage(name, { seconds, passed, failed, skipped = 0, note, failures = [] }) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`, note]
  console.log(`${name.padEnd(9)} ${seconds.padStart(6)} s   ${counts.filter(Boolean).join(', ')}`)
  for (const failure of failures) {
    console.log(`  x ${failure.name}`)
    const lines = stripVTControlCharacters(failure.message ?? '')
      .trim()
      .split('\n')
    const telling = lines.filter((line) => !/^\s+at .*(node_modules|\(node:|<anonymous>|new Promise)/.test(line))
    for (const line of telling.slice(0, 40)) console.log(`      ${line}`)
  }
}
