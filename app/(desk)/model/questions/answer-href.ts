import type { AnswerKey } from '@/model/questions/all-answers'

/** Which breakdown of an answer is shown, and the cell whose customers are listed. */
export type AnswerAsked = { by: string | null; row: string | null; col: string | null; page: number }

/** The address of an answer that is a table; with a row and a column the customers behind that cell are listed. */
export function answerHref(key: AnswerKey, asked: Partial<AnswerAsked> = {}, rest = ''): string {
  const query = new URLSearchParams()
  for (const name of ['by', 'row', 'col'] as const) {
    const value = asked[name]
    if (value) query.set(name, value)
  }
  if (asked.page && asked.page > 1) query.set('page', String(asked.page))
  const text = query.toString()
  return `/model/questions/${key}${rest}${text ? `?${text}` : ''}${asked.row && !rest ? '#behind' : ''}`
}

/** Reads the address back; what is no text is left out. */
export function readAnswerAsked(params: Readonly<Record<string, string | string[] | undefined>>): AnswerAsked {
  const text = (value: string | string[] | undefined) => (typeof value === 'string' && value ? value : null)
  const page = Number(text(params.page) ?? '1')
  return {
    by: text(params.by),
    row: text(params.row),
    col: text(params.col),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
