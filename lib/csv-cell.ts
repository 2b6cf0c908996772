/**
 * One cell of a CSV file that leaves Kith. What a spreadsheet would run as a formula gets an apostrophe in front, which
 * taking the first character off undoes; quotes are doubled.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r']/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
