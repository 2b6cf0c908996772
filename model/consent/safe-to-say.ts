import { type ContactChannel, contactChannelKeys, contactChannels } from './contact-purposes'
import type { ConsentAnswer } from './may-contact'

/** What is at hand about a customer, as far as the reader may see it. */
export type AtHand = {
  /** True while it is not known whom of several look-alikes this is. */
  closed: boolean
  tickets: readonly { externalId: string; open: boolean; knownIssue: { id: string; title: string } | null }[]
  lastOrder: { number: string; status: string } | null
  offers: readonly { channel: ContactChannel; answer: ConsentAnswer }[]
  /** Values the reader sees as a mask only, in words. */
  masked: readonly string[]
  /** Who speaks of prices and terms where the reader may not; null where the reader may. */
  termsWith: string | null
}

/** A sentence about what may be said to the person asking, or must not. */
export type Saying = { may: boolean; text: string }

/** What an agent may read out now, and what not: by what is known of who asks, by the class of fields, and by consent. */
export function safeToSay(at: AtHand): Saying[] {
  const yes = (text: string) => ({ may: true, text })
  const no = (text: string) => ({ may: false, text })
  const open = at.tickets.filter((ticket) => ticket.open).slice(0, 2)
  const issue = at.tickets.find((ticket) => ticket.knownIssue)?.knownIssue
  const common = [
    ...open.map((ticket) => yes(`Ticket ${ticket.externalId} exists and we are on it`)),
    ...(issue ? [yes(`Known issue ${issue.id}: ${issue.title}`)] : []),
  ]
  if (at.closed) {
    return [
      ...common,
      no('Any address, delivery day or order, until you know who this is'),
      no('That somebody else has the same name'),
    ]
  }
  return [
    ...common,
    ...(at.lastOrder ? [yes(`Order ${at.lastOrder.number} is ${at.lastOrder.status}`)] : []),
    offersSaying(at.offers),
    ...(at.masked.length ? [no(`${sentence(at.masked)} in full: let them say it and compare`)] : []),
    ...(at.termsWith === null ? [] : [no(`Prices and terms: ${at.termsWith} speaks of them`)]),
  ]
}

function offersSaying(offers: AtHand['offers']): Saying {
  const agreed = contactChannelKeys.filter((key) => offers.some((one) => one.channel === key && one.answer === 'given'))
  if (agreed.length) {
    return { may: true, text: `Offers, by ${inWords(agreed.map((key) => contactChannels[key].label.toLowerCase()))}` }
  }
  return {
    may: false,
    text: offers.some((one) => one.answer === 'refused') ? 'Offers: they refused' : 'Offers: they never agreed',
  }
}

const sentence = (words: readonly string[]) => {
  const said = inWords(words.map((word) => word.toLowerCase()))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

const inWords = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
