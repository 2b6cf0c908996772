/** What stands in an answer's text: the grouping, the day and, for one cell, its row and column. */
export type AnswerArguments = { by: string; day: string; row?: string; col?: string }

/** The text with its arguments written out, so that it runs by hand as it stands. Quotes in them are doubled. */
export function answerSql(text: string, given: AnswerArguments): string {
  const literals: Readonly<Record<string, string | undefined>> = {
    by: literal(given.by),
    day: `date ${literal(given.day)}`,
    row: given.row === undefined ? undefined : literal(given.row),
    col: given.col === undefined ? undefined : literal(given.col),
  }
  return text.trim().replace(/(?<!:):(by|day|row|col)\b/g, (whole, name: string) => literals[name] ?? whole)
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
