import { describe, expect, it } from 'vitest'
import { type AtHand, safeToSay } from './safe-to-say'

const atHand: AtHand = {
  closed: false,
  tickets: [{ externalId: '48219', open: true, knownIssue: { id: 'KI-31', title: 'seals fail' } }],
  lastOrder: { number: 'W-70418', status: 'delivered' },
  offers: [
    { channel: 'mail', answer: 'given' },
    { channel: 'phone', answer: 'refused' },
    { channel: 'post', answer: 'given' },
  ],
  masked: ['E-mail', 'Phone'],
  termsWith: null,
}
const say = (over: Partial<AtHand> = {}) =>
  safeToSay({ ...atHand, ...over }).map(({ may, text }) => `${may ? 'may' : 'not'} ${text}`)

describe('safeToSay', () => {
  it('lets tickets, the last order and what was agreed be said, and masked values be compared only', () => {
    expect(say()).toEqual([
      'may Ticket 48219 exists and we are on it',
      'may Known issue KI-31: seals fail',
      'may Order W-70418 is delivered',
      'may Offers, by mail and post',
      'not E-mail and phone in full: let them say it and compare',
    ])
  })

  it('holds back orders and addresses while it may be somebody else', () => {
    const said = say({ closed: true })
    expect(said).toContain('not Any address, delivery day or order, until you know who this is')
    expect(said.join()).not.toMatch(/W-70418|Offers|E-mail/)
  })

  it('never reads silence as agreement', () => {
    expect(say({ offers: [] })).toContain('not Offers: they never agreed')
    expect(say({ offers: [{ channel: 'mail', answer: 'refused' }] })).toContain('not Offers: they refused')
    expect(say({ offers: [{ channel: 'mail', answer: 'unknown' }] })).toContain('not Offers: they never agreed')
  })

  it('sends questions of money to whoever may speak of it', () => {
    expect(say({ termsWith: 'Tomas Verhey' })).toContain('not Prices and terms: Tomas Verhey speaks of them')
  })
})
