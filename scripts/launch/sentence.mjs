/** An error whose message is meant for the person at the terminal: printed as it is, without a stack trace. */
export class Sentence extends Error {}
