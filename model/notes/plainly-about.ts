/** What of a record a text named. */
export type NamedBy = { recordId: string; by: 'e-mail' | 'phone' | 'order' | 'ticket' | 'invoice' | 'id' }

/** The record a note goes with, or null for the customer as such, and the reason in words. */
export type About = { recordId: string | null; because: string }

const words: Record<NamedBy['by'], string> = {
  'e-mail': 'The text names its e-mail.',
  phone: 'The text names its phone number.',
  order: 'The text names an order of it.',
  ticket: 'The text names a ticket of it.',
  invoice: 'The text names an invoice of it.',
  id: 'The text names its id.',
}

/**
 * The record a note is plainly about: the only one its text names; else the only one there is; else none, and the note is about the
 * customer as such. A text that names two records is plainly about neither.
 */
export function plainlyAbout(records: readonly string[], named: readonly NamedBy[]): About {
  const [first, ...others] = [...new Set(named.map((one) => one.recordId))]
  if (first && !others.length) {
    const by = named.find((one) => one.recordId === first)?.by ?? 'id'
    return { recordId: first, because: words[by] }
  }
  const [only, ...more] = records
  if (only && !more.length) return { recordId: only, because: 'It is the only record.' }
  if (others.length) return { recordId: null, because: `The text names ${others.length + 1} records.` }
  return { recordId: null, because: 'The text names no single record.' }
}
