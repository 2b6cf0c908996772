import type { Blast, BlastCustomer } from '@/server/review/blast/blast'

/** What becomes of a customer: it retires into another, comes back from one, or stays. */
export type Fate = 'retires' | 'returns' | 'stays'

export const fateOf = ({ records }: BlastCustomer): Fate =>
  records.before && !records.after ? 'retires' : !records.before && records.after ? 'returns' : 'stays'

/** Finds a customer of a blast by its id. */
export const finderIn = (blast: Blast) => {
  const known = new Map(blast.customers.map((one) => [one.entityId, one]))
  return (entityId: string) => known.get(entityId)
}

/** The name a customer goes by: the newer one, else the older. */
export const nameOf = ({ name }: BlastCustomer): string => name.after ?? name.before ?? 'No name'
