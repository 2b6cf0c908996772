import { type MorningChange, type MorningPartKey, type MorningSigns, morningParts } from './morning-score'

/** What was said elsewhere of the same account: why its health moved, and why score and money disagree. */
export type MorningWords = { health: string | null; alarm: string | null }

const most = 3

/** Why an account stands on the list, in one sentence made from the parts of its rank, the heaviest first. Empty where nothing moved. */
export function morningSentence(signs: MorningSigns, words: MorningWords): string {
  const parts = morningParts(signs)
  const said = parts
    .filter((part) => !(part.key === 'tickets' && saysTickets(parts, words)))
    .map((part) => clause(part.key, signs, words))
    .filter((text) => text !== '')
    .slice(0, most)
  return said.length ? `${capital(said.join('; '))}.` : ''
}

const saysTickets = (parts: readonly { key: MorningPartKey }[], words: MorningWords) =>
  parts.some((part) => part.key === 'moved') && / past (its|their) promise/.test(words.health ?? '')

function clause(key: MorningPartKey, signs: MorningSigns, words: MorningWords): string {
  switch (key) {
    case 'moved':
      return words.health ? `health ${bare(words.health)}` : movedWords(signs)
    case 'alarm':
      return words.alarm ? bare(words.alarm) : 'score and money disagree'
    case 'change':
      return signs.change ? changeWords(signs.change) : ''
    case 'tickets':
      return ticketWords(signs)
    case 'recall':
      return signs.recalls === 1
        ? 'one use of it is called back after a wrong merge'
        : `${signs.recalls} uses of it are called back after a wrong merge`
    case 'renewal':
      return signs.renewsIn === 0 ? 'renews today' : `renews in ${days(signs.renewsIn ?? 0)}`
    case 'churn':
      return `churn risk ${Math.round(100 * (signs.churnRisk ?? 0))}%`
  }
}

function movedWords({ health, delta }: MorningSigns): string {
  return `health ${(delta ?? 0) < 0 ? 'fell' : 'rose'} by ${Math.abs(delta ?? 0)} to ${health ?? 0}`
}

function changeWords({ kind, on, from, to }: MorningChange): string {
  if (kind === 'canceled') return `cancelled${from ? ` ${from}` : ''} on ${on}`
  if (kind === 'reactivated') return `came back${to ? ` to ${to}` : ''} on ${on}`
  const way = kind === 'upgraded' ? 'up' : 'down'
  return from && to && from !== to ? `went ${way} from ${from} to ${to} on ${on}` : `went ${way} on ${on}`
}

function ticketWords({ lateTickets, lateDays }: MorningSigns): string {
  const late = lateTickets === 1 ? 'one ticket is' : `${lateTickets} tickets are`
  return `${late} past ${lateTickets === 1 ? 'its' : 'their'} promise${lateDays > 0 ? ` by ${days(lateDays)}` : ''}`
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`
const bare = (sentence: string) => lower(sentence.replace(/\.$/, ''))
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
