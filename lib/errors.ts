/** The ways Kith says no. Each carries words for the person and nothing that the person may not see. */
export type ErrorKind = 'refused' | 'not-found' | 'stale' | 'bad-input' | 'unauthenticated'

/** A refusal that is part of the product, not a fault: it is shown to the person as it stands. */
export class KithError extends Error {
  /** What the interface goes by when this escapes from a page: the forbidden page with status 403, the not-found page with 404. */
  readonly digest?: string

  constructor(
    readonly kind: ErrorKind,
    message: string,
    /** Where the input was wrong, field by field. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'KithError'
    if (kind === 'refused') this.digest = 'NEXT_HTTP_ERROR_FALLBACK;403'
    if (kind === 'not-found') this.digest = 'NEXT_HTTP_ERROR_FALLBACK;404'
    if (kind === 'bad-input') this.digest = 'KITH;bad-input'
  }
}

/** The actor lacks the permission; says whom to ask. */
export const refused = (message: string) => new KithError('refused', message)
/** Missing and hidden look alike. */
export const notFound = (what: string) => new KithError('not-found', `${what} was not found.`)
/** Somebody else was first; says who and when. */
export const stale = (message: string) => new KithError('stale', message)
/** The input cannot be taken as sent; names the place. */
export const badInput = (message: string, fields: Record<string, string> = {}) =>
  new KithError('bad-input', message, fields)
/** Nobody is signed in, or the session has ended. */
export const unauthenticated = () => new KithError('unauthenticated', 'Sign in to continue.')
