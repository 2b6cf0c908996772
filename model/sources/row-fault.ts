/** Why a row is kept aside: the column it is about, where there is one, and a sentence. */
export class RowFault {
  constructor(
    readonly column: string | null,
    readonly reason: string,
  ) {}
}
