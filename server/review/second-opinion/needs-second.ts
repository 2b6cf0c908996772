import { KithError } from '@/lib/errors'

/** A merge that one person alone may not make: another steward is to be asked. Nothing was changed. */
export class NeedsSecond extends KithError {
  constructor() {
    super('stale', 'Accounts of this value need a second person. Ask another steward to approve.')
    this.name = 'NeedsSecond'
  }
}
