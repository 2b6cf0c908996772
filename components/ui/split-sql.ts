const keywords =
  'select|from|where|and|or|not|exists|join|left|right|inner|outer|full|cross|lateral|on|using|group|by|order|having|limit|offset|union|all|distinct|case|when|then|else|end|with|as|in|is|between|like|ilike|filter|over|partition|insert|into|values|update|set|delete|returning|asc|desc|nulls|first|last|for'

const pattern = new RegExp(`('(?:[^']|'')*'|--[^\\n]*|"[^"]*")|\\b(${keywords})\\b`, 'gi')

/** A piece of SQL: its text, whether it is a keyword or a comment, and where it starts. */
export type SqlPiece = { text: string; kind: 'keyword' | 'comment' | 'plain'; at: number }

/** Splits SQL into keywords, comments and the rest; words inside quotes and comments are not keywords. */
export function splitSql(sql: string): SqlPiece[] {
  const pieces: SqlPiece[] = []
  let end = 0
  const push = (text: string, kind: SqlPiece['kind']) => {
    if (text) pieces.push({ text, kind, at: end })
    end += text.length
  }
  for (const match of sql.matchAll(pattern)) {
    push(sql.slice(end, match.index), 'plain')
    push(match[0], match[2] ? 'keyword' : match[0].startsWith('--') ? 'comment' : 'plain')
  }
  push(sql.slice(end), 'plain')
  return pieces
}
