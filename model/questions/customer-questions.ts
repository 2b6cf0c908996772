import type { BusinessQuestion } from './business-question'

/** How many customers there are, in every meaning of the word. */
export const customerQuestions: readonly BusinessQuestion[] = [
  {
    key: 'how-many-customers',
    question: 'How many customers do we have?',
    theme: 'customers',
    asks: 'analyst',
    grain: 'account',
    metric: 'active_customer',
    noun: 'active accounts',
    how: 'The total of active customers: accounts that pay and used the product in the last 30 days.',
    rows: '/metrics/active_customer?gap=active#gap',
    caveat: 'An account is one commercial relationship; a company may have several.',
  },
  {
    key: 'how-many-pay',
    question: 'How many accounts pay us?',
    theme: 'customers',
    asks: 'analyst',
    grain: 'account',
    metric: 'paid_customer',
    noun: 'paying accounts',
    how: 'The total of paid customers, whether they use the product or not.',
    rows: '/customers/accounts?mrr_from=1&sort=mrr.desc',
  },
  {
    key: 'billing-says',
    question: 'Why does billing count more customers than we do?',
    theme: 'customers',
    asks: 'analyst',
    grain: 'account',
    metric: 'active_customer',
    noun: 'active accounts',
    how: 'Billing counts its own customers; from there accounts that it counts twice, that are late and that are silent are taken off.',
    rows: '/metrics/active_customer#bridge',
  },
  {
    key: 'is-base-growing',
    question: 'Is the base growing?',
    theme: 'customers',
    asks: 'analyst',
    grain: 'account',
    metric: 'paid_customer',
    noun: 'paying accounts',
    how: 'The trend of paid customers at month ends.',
    rows: '/metrics/paid_customer?range=months',
  },
  ...(
    [
      ['account', 'accounts', 'An account is a commercial relationship, paying or not.'],
      ['company', 'companies', 'A company is one legal organisation; it may have many accounts, or none.'],
      ['person', 'people', 'A person is one human being, whether they buy, use the product or only write to us.'],
      ['household', 'households', 'A household is people who share an address and their shopping.'],
    ] as const
  ).map(
    ([grain, noun, caveat]): BusinessQuestion => ({
      key: `how-many-${noun}`,
      question: `How many ${noun} do we know?`,
      theme: 'customers',
      asks: 'steward',
      grain,
      figure: { key: 'customers-by-grain', of: grain },
      noun,
      how: 'All that Kith knows of this grain, after duplicates were made one.',
      rows: `/customers/${noun}`,
      caveat,
    }),
  ),
]
