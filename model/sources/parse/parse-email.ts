import { readEmail } from '../../identity/normalise/email'
import { Fault } from './fault'

/** An e-mail address as systems compare it: NFKC, lower case, the domain in its ASCII form. Checked after that, never before. */
export function parseEmail(raw: unknown): string | Fault {
  if (typeof raw !== 'string') return new Fault('must be an e-mail address')
  const email = readEmail(raw)
  return 'fault' in email ? new Fault(email.fault) : email.value
}
