/** How something of the past was heard of after its day had been measured. */
export const lateWays = {
  arrived: 'arrived late',
  changed: 'changed later',
  withdrawn: 'was taken back',
  joined: 'was found to belong to this customer later',
} as const satisfies Record<string, string>

export type LateWay = keyof typeof lateWays

/**
 * Why a value of a past day came out differently when it was measured anew: a decision on who is who, another definition,
 * all facts read again, or what was heard late, as `<way>:<kind of fact>`, several joined by `,`.
 */
export type RestatedWhy = 'identity' | 'definition' | 'anew' | `late ${string}`

const plain: Readonly<Record<string, string>> = {
  identity: 'who is who was decided anew',
  definition: 'the definition of the day is another one',
  anew: 'all facts of the day were read again',
}

/** The kinds of facts by the tables that keep them, in words. */
const factNames: Readonly<Record<string, string>> = {
  subscription: 'a subscription',
  subscription_change: 'a change of a subscription',
  invoice: 'an invoice',
  stage_change: 'a change of stage',
  ticket: 'a ticket',
  customer_order: 'an order',
  order_line: 'a line of an order',
  campaign_touch: 'campaign mail',
  event: 'use of the product',
  record: 'a record',
}

/** What was heard late, as kept with a restated value. */
export const lateWhy = (heard: readonly { fact: string; why: LateWay }[]): RestatedWhy =>
  `late ${[...new Set(heard.map(({ fact, why }) => `${why}:${fact}`))].toSorted().join(',')}`

/** The reason in words, a clause after "because": "an order arrived late". */
export function sayRestated(why: string): string {
  if (!why.startsWith('late ')) return plain[why] ?? plain.anew ?? ''
  const clauses = why
    .slice('late '.length)
    .split(',')
    .map((one) => {
      const [way = '', fact = ''] = one.split(':')
      return `${factNames[fact] ?? fact} ${Object.hasOwn(lateWays, way) ? lateWays[way as LateWay] : ''}`.trim()
    })
  return clauses.length < 2 ? (clauses[0] ?? '') : `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`
}
