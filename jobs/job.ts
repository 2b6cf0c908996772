import type { Ctx } from '@/server/spine/ctx'

/** How a job is being run: which attempt this is, and the last one it gets. */
export type Attempt = { attempt: number; most: number }

/** A kind of work the worker does. `run` gets the payload as it was enqueued and checks it. Throwing means: try again later. */
export type Job = { name: string; run: (ctx: Ctx, payload: unknown, attempt: Attempt) => Promise<void> }
