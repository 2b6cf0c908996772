/** A feature of all records, each distinct value once. Value 0 is "not known". */
export type TextFeature = { type: 'text'; values: readonly string[]; ids: Int32Array }
export type NumberFeature = { type: 'number'; known: Uint8Array; numbers: Int32Array }
/** Row `i` has the values `ids[starts[i]] .. ids[starts[i + 1] - 1]`, ascending, each once. `values[0]` is unused. */
export type ListFeature = { type: 'list'; values: readonly string[]; starts: Int32Array; ids: Int32Array }

/** Records in columns, ready to be compared: everything a bulk run reads. Arrays may lie in shared memory. */
export type FeatureTable = {
  rows: number
  features: ReadonlyMap<string, TextFeature | NumberFeature | ListFeature>
}

/** Candidate pairs: row `left[i] < right[i]`, each pair once. `rule` says which blocking rule found it first. */
export type CandidatePairs = { count: number; left: Int32Array; right: Int32Array; rule: Uint8Array }
