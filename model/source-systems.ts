/** The kinds of system records come from. Order, letter and tone are the same wherever a mark is drawn. `country` is where its phone numbers are dialled from unless a row says otherwise. */
export const sourceSystems = {
  crm: { label: 'CRM', letter: 'C', owns: 'names, owners, stages, contracts', country: 'GB' },
  billing: { label: 'Billing', letter: 'B', owns: 'plans, paid status, revenue', country: 'GB' },
  product: { label: 'Product', letter: 'P', owns: 'usage', country: 'GB' },
  support: { label: 'Support', letter: 'S', owns: 'tickets', country: 'GB' },
  marketing: { label: 'Marketing', letter: 'M', owns: 'campaigns and permissions', country: 'GB' },
  shop: { label: 'Shop', letter: 'W', owns: 'orders and loyalty', country: 'GB' },
} as const

export type SourceKey = keyof typeof sourceSystems
export const sourceKeys = [
  'crm',
  'billing',
  'product',
  'support',
  'marketing',
  'shop',
] as const satisfies readonly SourceKey[]

/** The name of a source system; a system nobody declared is named by its key. */
export function systemLabel(source: string): string {
  const known: Readonly<Record<string, { label: string }>> = sourceSystems
  return Object.hasOwn(known, source) ? (known[source]?.label ?? source) : source === 'kith' ? 'Kith' : source
}
