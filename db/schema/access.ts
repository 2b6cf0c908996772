import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** People who may sign in. `books` are the teams whose accounts a role with `rows: 'book'` sees. */
export const appUser = pgTable(
  'app_user',
  {
    userId: uuid('user_id').primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    books: text().array().notNull().default(sql`'{}'`),
    passwordHash: text('password_hash'),
    oidcSubject: text('oidc_subject'),
    demo: boolean().notNull().default(false),
    failedAttempts: integer('failed_attempts').notNull().default(0),
    lockedUntil: at('locked_until'),
    disabledAt: at('disabled_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [uniqueIndex('app_user_email').on(sql`lower(${t.email})`)],
)

/** A sign-in. The cookie holds the token; only its SHA-256 is kept. */
export const session = pgTable(
  'session',
  {
    sessionId: uuid('session_id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_user').on(t.userId)],
)

/** Tokens for systems. Only the SHA-256 is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    tokenId: uuid('token_id').primaryKey(),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull(),
    hint: text().notNull(),
    role: text().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
    lastUsedAt: at('last_used_at'),
  },
  (t) => [uniqueIndex('api_token_hash').on(t.tokenHash)],
)

/** Refusals, lock-outs and the like. No personal data. */
export const securityEvent = pgTable(
  'security_event',
  {
    eventId: uuid('event_id').primaryKey(),
    at: at('at').notNull(),
    kind: text().notNull(),
    actorId: uuid('actor_id'),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('security_event_at').on(t.at)],
)

/** A masked field shown for a minute, with the reason given. */
export const reveal = pgTable(
  'reveal',
  {
    revealId: uuid('reveal_id').primaryKey(),
    userId: uuid('user_id').notNull(),
    grain: text().notNull(),
    entityId: uuid('entity_id').notNull(),
    field: text().notNull(),
    purpose: text().notNull(),
    reason: text().notNull(),
    at: at('at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('reveal_user').on(t.userId, t.at), index('reveal_entity').on(t.entityId, t.at)],
)

/** What somebody said they know of a customer who may be two, and until when it counts: it opens what was hidden. */
export const guardAnswer = pgTable(
  'guard_answer',
  {
    answerId: uuid('answer_id').primaryKey(),
    userId: uuid('user_id').notNull(),
    grain: text().notNull(),
    entityId: uuid('entity_id').notNull(),
    /** this: they are this one; only: and the look-alike is not theirs; both: they own both; neither */
    known: text().notNull(),
    /** The question that was asked; null where none could be. */
    asked: text(),
    at: at('at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('guard_answer_user').on(t.userId, t.entityId, t.at)],
)
