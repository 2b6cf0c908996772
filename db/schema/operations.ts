import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What was done, by whom, chained by hash. No personal data: subjects are ids. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    at: at('at').notNull(),
    actorId: uuid('actor_id'),
    actorRole: text('actor_role').notNull(),
    action: text().notNull(),
    permission: text().notNull(),
    /** The exact text that was hashed: canonical JSON of the entry. */
    canonical: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_entry_at').on(t.at),
    index('audit_entry_actor').on(t.actorId, t.seq),
    index('audit_entry_action').on(t.action, t.seq),
  ],
)

/** The end of the chain; locked by each writer in turn. */
export const auditHead = pgTable('audit_head', {
  id: integer().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})

/** The worker says here that it lives. */
export const workerHeartbeat = pgTable('worker_heartbeat', {
  workerId: text('worker_id').primaryKey(),
  at: at('at').notNull(),
  startedAt: at('started_at').notNull(),
})

/** What somebody has put aside of what waits for them. */
export const homeMark = pgTable(
  'home_mark',
  {
    userId: uuid('user_id').notNull(),
    section: text().notNull(),
    itemKey: text('item_key').notNull(),
    /** done: until its sentence changes; snoozed: until a moment; open: taken back */
    state: text().notNull(),
    /** Hash of the sentence it was marked with. */
    seen: text().notNull(),
    until: at('until'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.section, t.itemKey] })],
)
