import type { BusinessQuestion } from './business-question'

/** Where customers come from. */
export const growthQuestions: readonly BusinessQuestion[] = [
  {
    key: 'qualified-leads',
    question: 'How many leads are worth a call?',
    theme: 'growth',
    asks: 'analyst',
    grain: 'account',
    metric: 'qualified_lead',
    noun: 'accounts',
    how: 'Leads and trials whose people clicked a campaign or used the product in the last 30 days.',
    rows: '/customers/accounts?stage=lead,trial',
    caveat: 'The list is of all leads and trials.',
  },
  {
    key: 'campaign-leads',
    question: 'Which campaigns bring qualified leads?',
    theme: 'growth',
    asks: 'analyst',
    grain: 'account',
    metric: 'qualified_lead',
    table: 'acquisition-by-campaign',
    noun: 'qualified leads in all',
    how: 'The table tells leads and trials by the campaign that first, or last, reached one of their people.',
    rows: '/model/questions/acquisition-by-campaign?by=first-accounts&row=all&col=leads#behind',
  },
  {
    key: 'campaign-customers',
    question: 'Which campaign brought our customers, and what did they bring?',
    theme: 'growth',
    asks: 'analyst',
    grain: 'person',
    metric: 'bought_to_date',
    table: 'acquisition-by-campaign',
    noun: 'bought, the average buyer',
    how: 'Customers by the first or the last campaign before they bought, with what they bought or paid since.',
    rows: '/model/questions/acquisition-by-campaign',
    caveat: 'Before is not because of: nobody was left out to compare with.',
  },
]
