/** The kinds of system records come from. Order, letter and tone are the same wherever a mark is drawn. */
export const sourceSystems = {
  crm: { label: 'CRM', letter: 'C', owns: 'names, owners, stages, contracts' },
  billing: { label: 'Billing', letter: 'B', owns: 'plans, paid status, revenue' },
  product: { label: 'Product', letter: 'P', owns: 'usage' },
  support: { label: 'Support', letter: 'S', owns: 'tickets' },
  marketing: { label: 'Marketing', letter: 'M', owns: 'campaigns and permissions' },
  shop: { label: 'Shop', letter: 'W', owns: 'orders and loyalty' },
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
