/** Why a value cannot be taken as sent: a sentence without the value itself, for it may name a person. */
export class Fault {
  constructor(readonly reason: string) {}
}
