import type { BusinessQuestion } from './business-question'

/** What people buy, how often and for how much. */
export const shopQuestions: readonly BusinessQuestion[] = [
  {
    key: 'orders',
    question: 'How many orders do people place?',
    theme: 'shop',
    asks: 'analyst',
    grain: 'person',
    metric: 'order_count',
    noun: 'orders in 365 days',
    how: 'Orders that stand, of the last 365 days.',
    rows: '/model/questions/order-value-by-segment?by=tier&row=all&col=orders#behind',
    table: 'order-value-by-segment',
  },
  {
    key: 'order-value',
    question: 'What is an order worth, and to which segment?',
    theme: 'shop',
    asks: 'analyst',
    grain: 'person',
    metric: 'average_order_value',
    table: 'order-value-by-segment',
    noun: 'an order',
    how: 'All money over all orders of the last 365 days; the table tells it by loyalty tier, country and language.',
    rows: '/model/questions/order-value-by-segment',
  },
  {
    key: 'category-frequency',
    question: 'How often do people buy, and of which category?',
    theme: 'shop',
    asks: 'analyst',
    grain: 'person',
    metric: 'purchase_frequency',
    table: 'category-frequency',
    noun: 'orders a buyer',
    how: 'Orders over the months since people began to buy; the table tells it by category.',
    rows: '/model/questions/category-frequency',
  },
]
