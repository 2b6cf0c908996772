/** What one file may hold. Beyond it the file, or the line, is refused with a sentence. */
export const limits = {
  rowBytes: 1_048_576,
  columns: 1_000,
  jsonDepth: 32,
  /** Rows in one transaction. */
  lot: 5_000,
  /** The same where most rows are events, which cost little each. */
  eventLot: 10_000,
  /** Text in one transaction, so that long rows do not fill the memory. */
  lotBytes: 16 << 20,
} as const
