/** Kinds of facts as people count them. `by` names the columns of the table that say on which record a fact arrived. */
export const factKinds = {
  event: { one: 'product event', many: 'product events', table: 'event', by: ['record_id', 'account_record_id'] },
  subscription: { one: 'subscription', many: 'subscriptions', table: 'subscription', by: ['record_id'] },
  plan_change: { one: 'plan change', many: 'plan changes', table: 'subscription_change', by: ['record_id'] },
  invoice: { one: 'invoice', many: 'invoices', table: 'invoice', by: ['record_id'] },
  payment: { one: 'payment', many: 'payments', table: 'payment', by: ['record_id'] },
  stage_change: { one: 'stage change', many: 'stage changes', table: 'stage_change', by: ['record_id'] },
  ticket: { one: 'ticket', many: 'tickets', table: 'ticket', by: ['record_id', 'account_record_id'] },
  order: { one: 'order', many: 'orders', table: 'customer_order', by: ['record_id'] },
  cart: { one: 'cart', many: 'carts', table: 'cart', by: ['record_id'] },
  loyalty: { one: 'loyalty entry', many: 'loyalty entries', table: 'loyalty_entry', by: ['record_id'] },
  campaign: { one: 'campaign touch', many: 'campaign touches', table: 'campaign_touch', by: ['record_id'] },
  consent: { one: 'consent entry', many: 'consent entries', table: 'consent_event', by: ['record_id'] },
  crm_note: { one: 'note in the CRM', many: 'notes in the CRM', table: 'note', by: ['record_id'] },
  note: {
    one: 'note written here',
    many: 'notes written here',
    table: 'customer_note',
    by: ['record_id'],
    where: 'f.removed_at is null',
  },
  pin: { one: 'pinned value', many: 'pinned values', table: 'pin', by: ['record_id'], where: 'f.removed_at is null' },
} as const satisfies Record<string, FactKindDefinition>

type FactKindDefinition = { one: string; many: string; table: string; by: readonly string[]; where?: string }

export type FactKind = keyof typeof factKinds

/** Every kind in the order they are listed. */
export const allFactKinds = Object.entries(factKinds) as readonly [FactKind, FactKindDefinition][]
