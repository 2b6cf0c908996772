import { type Role, roleKeys } from '@/model/access/roles'
import { type CatalogueEntry, catalogueEntry } from '@/model/views/fact-catalogue'
import { factKey } from '@/model/views/fact-key'
import type { EffectiveView } from '@/model/views/stand-in'

/** A fact of a board with how it is called and what class it has. `beside` is the field shown after it. */
export type BoardFact = CatalogueEntry & { beside?: string }

/** The facts of a board's view that the reader may see, in the view's order. Small sums stand on a customer's page only. */
export function boardFacts(view: EffectiveView, role: string): BoardFact[] {
  const reader: Role | undefined = roleKeys.find((one) => one === role)
  return (view.facts.account ?? []).flatMap((fact) => {
    const entry = catalogueEntry('account', factKey(fact))
    if (!entry || !reader || entry.kind === 'derived' || !entry.readers.includes(reader)) return []
    return [{ ...entry, ...('beside' in fact && fact.beside ? { beside: fact.beside } : {}) }]
  })
}
