/** A random UUID, made here so that the id of a row is known before the row is written. */
export const v4 = (): string => crypto.randomUUID()
