import fc from 'fast-check'

/** Source objects whose rows found customers, and those whose rows are facts about them. */
export const customerObjects = [
  'shop.customer',
  'shop.business',
  'support.user',
  'marketing.contact',
  'crm.contact',
  'billing.customer',
  'crm.account',
] as const
export const factObjects = ['support.ticket', 'marketing.consent', 'billing.invoice'] as const

export type RowObject = (typeof customerObjects)[number] | (typeof factObjects)[number]

/**
 * A row of a source as small numbers, so that it shrinks well; `rowOf` says what it looks like as sent. `key` names the
 * record, `tick` the minute of the source's clock, the rest choose among a few values that clash and coincide.
 */
export type RowSpec = {
  object: RowObject
  key: number
  tick: number
  mail: number
  sure: boolean
  phone: number
  name: number
  tax: number
  link: number
}

const small = (max: number) => fc.integer({ min: 0, max })

const of = (objects: readonly RowObject[], keys: number): fc.Arbitrary<RowSpec> =>
  fc.record({
    object: fc.constantFrom(...objects),
    key: small(keys),
    tick: small(59),
    mail: small(4),
    sure: fc.boolean(),
    phone: small(3),
    name: small(3),
    tax: small(3),
    link: small(3),
  })

/** Rows of customers: three records an object, so that most rows meet another. Those who can speak of consent come more often. */
export const customerRow = of([...customerObjects, 'marketing.contact'], 2)

/** Rows of facts: six of each kind, each for ever about one record. */
export const factRow = of([...factObjects, 'marketing.consent', 'marketing.consent'], 5)

/** Nine to twelve people who share one address, which then proves nothing. */
export const crowd: fc.Arbitrary<RowSpec[]> = fc
  .record({ mail: fc.constantFrom(1, 2), tick: small(59), left: small(3), name: small(3) })
  .map(({ mail, tick, left, name }) =>
    (['shop.customer', 'support.user', 'marketing.contact', 'crm.contact'] as const)
      .flatMap((object) =>
        [0, 1, 2].map((key) => ({ object, key, tick, mail, sure: true, phone: 0, name, tax: 0, link: 0 })),
      )
      .slice(left),
  )
