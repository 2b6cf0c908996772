/** Words of the house, each in a sentence. One word per idea, on screens as in the code. */
export const glossary = [
  {
    word: 'Account',
    means: 'One commercial relationship: a subscription or an ordering customer. What we count as a customer.',
  },
  { word: 'Attribute', means: 'What one record says about its customer in the words of the model.' },
  { word: 'Candidate pair', means: 'Two entities that look alike and wait for a person to decide.' },
  { word: 'Certified', means: 'Somebody named vouches for a definition since a day.' },
  { word: 'Check', means: 'A question asked of the data every night whose answer should be no rows.' },
  { word: 'Confidence', means: 'How sure we are that the records of an entity are one customer, from 0 to 1.' },
  {
    word: 'Contract',
    means: 'What a source promises of each row: fields, types, freshness. A row that breaks it is kept aside.',
  },
  {
    word: 'Edge',
    means:
      'What a rule or a person holds of two records: same, different, or unsure. The only stored truth about identity.',
  },
  {
    word: 'Entity',
    means: 'A cluster of records that are one customer. It bears the id of its earliest record, for ever.',
  },
  {
    word: 'Fact',
    means: 'Something that happened: an invoice, a ticket, an order. It keeps the record it arrived on.',
  },
  { word: 'Field', means: 'One thing Kith knows of a customer, with its meaning, class and trusted sources.' },
  { word: 'Finding', means: 'One offender of one check, from the day it was seen until it is mended.' },
  { word: 'Freshness', means: 'How old a value is beside the age it may have.' },
  {
    word: 'Golden record',
    means: 'The best value of each field over all records of an entity. Derived, never edited.',
  },
  { word: 'Grain', means: 'What one row means: account, company, person, household or visitor.' },
  { word: 'Identifier', means: 'Something a record can be known by: an address, a number, an id in another system.' },
  { word: 'Metric', means: 'A number defined once, measured daily, and read alike everywhere.' },
  { word: 'Pin', means: 'A steward’s value that outranks all sources, with a reason.' },
  { word: 'Purpose', means: 'What a value may be used for: service, account management, marketing, analytics, AI.' },
  { word: 'Receipt', means: 'Where a value came from: record, rule, losers, freshness, meaning and checks.' },
  { word: 'Source', means: 'A system that sends records. It has a letter, a shape and a colour wherever it is drawn.' },
  { word: 'Source record', means: 'One thing as one system knows it, with every version ever received.' },
  {
    word: 'Stage',
    means: 'Where an account stands in its life with us: lead, trial, onboarding, active, at risk, churned, won back.',
  },
  {
    word: 'Survivorship',
    means: 'The rule that chooses the golden value: trusted source, then newest, then most complete.',
  },
  { word: 'Visitor', means: 'A device or cookie that has not said who it is. Never counted as a customer.' },
] as const
