/** What is compared at the same point before two renewals, in words. */
export const sameLabels = { health: 'Health', active_users: 'Active users', open_tickets: 'Open tickets' } as const
