import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grain } from '../../grains'
import { type JudgedIdentifier, judgeRules, type Verdict } from './judge-rules'
import { rulesFor } from './rules-for'

const id = (kind: string, value: string, more: Partial<JudgedIdentifier> = {}) => ({
  kind,
  value,
  verified: true,
  ...more,
})
const judge = (grain: Grain, a: JudgedIdentifier[], b: JudgedIdentifier[]) =>
  judgeRules({ grain, identifiers: a }, { grain, identifiers: b })
const mail = (value: string, more: Partial<JudgedIdentifier> = {}) => id('email', value, more)

describe('deterministic rules', () => {
  const cases: [
    what: string,
    grain: Grain,
    a: JudgedIdentifier,
    b: JudgedIdentifier,
    verdict: Verdict,
    says: RegExp,
  ][] = [
    [
      'a confirmed address',
      'person',
      mail('ada@x.example'),
      mail('ada@x.example'),
      'joins',
      /^Same e-mail: they are joined/,
    ],
    [
      'one side not confirmed',
      'person',
      mail('ada@x.example'),
      mail('ada@x.example', { verified: false }),
      'unverified',
      /not verified on both/,
    ],
    [
      'an address of an account',
      'account',
      mail('ada@x.example'),
      mail('ada@x.example'),
      'evidence',
      /for accounts it never joins/,
    ],
    ['a role’s mailbox', 'person', mail('info@x.example'), mail('info@x.example'), 'junk', /stands for nobody/],
    ['a learned value', 'person', mail('ada@x.example', { learned: true }), mail('ada@x.example'), 'junk', /learned/],
    [
      'an address of sixty',
      'person',
      mail('ada@x.example', { records: 60 }),
      mail('ada@x.example'),
      'too_many',
      /60 records share it and 8 are/,
    ],
    [
      'full-width letters',
      'person',
      mail('ada@x.example', { raw: 'ａda@x.example' }),
      mail('ada@x.example'),
      'lookalike',
      /look-alike letters/,
    ],
    [
      'a look-alike',
      'person',
      mail('аda@x.example'),
      mail('ada@x.example'),
      'lookalike',
      /look alike but are not equal/,
    ],
    ['two addresses', 'person', mail('ada@x.example'), mail('bo@x.example'), 'not_shared', /^No e-mail in common/],
    [
      'a cross-reference',
      'account',
      id('crm.account', 'A-1'),
      id('crm.account', 'A-1'),
      'joins',
      /^Same CRM account id/,
    ],
    ['one tax id', 'company', id('tax_id', 'GB123456782'), id('tax_id', 'GB123456782'), 'joins', /^Same tax id/],
    [
      'one tax id of two accounts of one system',
      'account',
      id('tax_id', 'GB123456782', { repeated: true }),
      id('tax_id', 'GB123456782'),
      'too_many',
      /two accounts under it/,
    ],
    [
      'the same for companies',
      'company',
      id('tax_id', 'GB123456782', { repeated: true }),
      id('tax_id', 'GB123456782'),
      'joins',
      /joined/,
    ],
    [
      'two tax ids',
      'company',
      id('tax_id', 'GB123456782'),
      id('tax_id', 'DE136695976'),
      'clash',
      /one customer has one/,
    ],
    [
      'a tax id and a filler',
      'company',
      id('tax_id', 'GB123456782'),
      id('tax_id', 'GB000000000'),
      'not_shared',
      /No tax id in common/,
    ],
    [
      'a phone',
      'person',
      id('phone', '+441134960123'),
      id('phone', '+441134960123'),
      'evidence',
      /weighed as evidence/,
    ],
  ]
  it.each(cases)('%s of a %s', (_, grain, a, b, verdict, says) => {
    const [found] = judge(grain, [a], [b])
    expect([found?.verdict, found?.sentence]).toEqual([verdict, expect.stringMatching(says)])
    expect(judge(grain, [b], [a])[0]).toMatchObject({ verdict, sentence: found?.sentence })
  })

  it('say the strongest of several shared values, joins first', () => {
    const both = [mail('info@x.example'), mail('ada@x.example'), id('phone', '+441134960123')]
    expect(judge('person', both, both).map(({ rule, verdict, value }) => [rule.kind, verdict, value])).toEqual([
      ['email', 'joins', 'ada@x.example'],
      ['phone', 'evidence', '+441134960123'],
    ])
  })

  it('say who lacks what', () => {
    expect(judge('person', [mail('ada@x.example')], [])[0]?.sentence).toMatch(/Only one of the two/)
    expect(judge('person', [], [])).toEqual([])
    const [over] = judgeRules(
      { grain: 'person', identifiers: [mail('ada@x.example')] },
      { grain: 'account', identifiers: [mail('ada@x.example')] },
    )
    expect(over?.verdict).toBe('not_shared')
  })

  it('are told of every grain, those that join first', () => {
    expect(
      rulesFor('company')
        .filter((rule) => rule.joins)
        .map((rule) => rule.kind),
    ).toEqual(['reference', 'tax_id'])
    expect(
      rulesFor('person')
        .filter((rule) => rule.joins)
        .map((rule) => rule.kind),
    ).toEqual(['reference', 'email'])
    for (const rule of rulesFor('visitor')) expect(rule.why).toMatch(/\.$/)
  })

  it('never throw and do not depend on the order of the two', () => {
    const one = fc.record({
      kind: fc.constantFrom('email', 'phone', 'tax_id', 'crm.contact', 'constructor', ''),
      value: fc.oneof(
        fc.constantFrom('a@b.example', 'info@b.example', '000'),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      verified: fc.boolean(),
      records: fc.nat(20),
    })
    const record = fc.record({
      grain: fc.constantFrom<Grain[]>('person', 'account', 'company', 'household', 'visitor'),
      identifiers: fc.array(one, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(record, record, (a, b) => {
        const there = judgeRules(a, { ...b, grain: a.grain })
        const back = judgeRules({ ...b, grain: a.grain }, a)
        return there.map((one) => one.verdict).join() === back.map((one) => one.verdict).join()
      }),
    )
  })
})
