/** What a steward is about to take apart: a link (`leaves` are the records of the side that goes), some records (together or each alone), or the whole. `seen` names what they saw. */
export type PartingWhat =
  | { kind: 'cut'; recordA: string; recordB: string; leaves: string[]; seen: string }
  | { kind: 'split'; recordIds: string[]; each: boolean; seen: string }
  | { kind: 'all'; entityId: string; seen: string }
