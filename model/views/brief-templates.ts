import type { BriefFact, BriefPart, BriefTitle, BriefValue, Titled } from './brief-sentences'

/** How a fact is said, and where. `{}` stands for its value, `{+}` for what stands beside it; `alone` is for when nothing does. */
type Template = { title: BriefTitle; says: string; alone?: string }

const stand = (says: string, alone?: string): Template => ({
  title: 'Where they stand',
  says,
  ...(alone ? { alone } : {}),
})
const terms = (says: string, alone?: string): Template => ({
  title: 'Money and terms',
  says,
  ...(alone ? { alone } : {}),
})
const use = (says: string, alone?: string): Template => ({ title: 'Use', says, ...(alone ? { alone } : {}) })
const support = (says: string, alone?: string): Template => ({ title: 'Support', says, ...(alone ? { alone } : {}) })
const people = (says: string, alone?: string): Template => ({ title: 'People', says, ...(alone ? { alone } : {}) })

/** The order of the sentences is the order here. */
const templates: Readonly<Record<string, Template>> = {
  'field:stage': stand('Stage: {}.'),
  'field:owner_name': stand('{} looks after them.'),
  'field:plan': stand('Plan: {}.'),
  'field:customer_since': stand('Known since {}.'),
  'metric:mrr': terms('They pay {} a month.'),
  'derived:billed_to_date': terms('Billed to date: {}, {+}.', 'Billed to date: {}.'),
  'derived:payment_state': terms('Newest payment: {}.'),
  'field:renewal_date': terms('The contract renews on {}.'),
  'field:term_months': terms('The term is {}; {+}.', 'The term is {}.'),
  'field:notice_date': terms('Notice can be given until {}.'),
  'metric:seats_used': use('{} {+} seats are used.', '{} seats are used.'),
  'metric:active_users': use('Active users in 7 days: {}.'),
  'derived:portal_orders': use(
    'Orders through the portal in 30 days: {}; {+} in the 30 before.',
    'Orders through the portal in 30 days: {}.',
  ),
  'metric:usage_trend': use('Use against the months before: {}.'),
  'derived:orders_to_date': use('Orders in the shop to date: {}.'),
  'metric:open_tickets': support('Open tickets: {}.'),
  'derived:tickets_open': support('Open tickets: {}, {+} ever opened.', 'Open tickets: {}.'),
  'derived:first_response': support('The median first answer of 90 days took {}.'),
  'field:sponsor': people('Their sponsor is {}.'),
  'field:last_business_review': people('The last business review was on {}.'),
  'field:job_title': people('Job title: {}.'),
  'field:role': people('Role: {}.'),
  'derived:may_be_contacted': people('Contact for account management: {}.'),
}

const order = Object.keys(templates)
const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)

/** A sentence for each fact. Health has its own, so its bare number is left to it. */
export function plainSentences(facts: readonly BriefFact[]): Titled[] {
  return facts
    .filter((fact) => fact.key !== 'metric:health')
    .toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
    .map((fact): Titled => {
      const template = templates[fact.key] ?? {
        title: 'Also',
        says: fact.small ? `${fact.label}: {}, {+}.` : `${fact.label}: {}.`,
      }
      const says = fact.small ? template.says : (template.alone ?? template.says)
      return { title: template.title, key: fact.key, parts: filled(says, fact.value, fact.small) }
    })
}

function filled(says: string, value: BriefValue, small: BriefValue | null): BriefPart[] {
  return says.split(/(\{\+?\})/).flatMap((part): BriefPart[] => {
    if (part === '{}') return [value]
    if (part === '{+}') return small ? [small] : []
    return part ? [part] : []
  })
}
