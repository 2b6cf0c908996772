import type { TransactionIdentity } from '@/db/transaction'
import { databaseRole } from '@/model/access/roles'
import type { Ctx } from './ctx'

/** Who a read of this context runs as: its actor, and only reading. */
export const readerOf = ({ actor }: Pick<Ctx, 'actor'>): TransactionIdentity => ({
  databaseRole: databaseRole(actor.role),
  session: actor.session,
  readOnly: true,
})
