/** A running embedded server; see `start-postgres.mjs`. */
export interface EmbeddedPostgres {
  ownerUrl: string
  adminUrl: string
  port: number
  logFile: string
  stop(): Promise<void>
  onExit(listener: (cause: string | number) => void): void
}

/** Starts or adopts the embedded PostgreSQL in `dir` and keeps it running; see `start-postgres.mjs`. */
export function startPostgres(options: {
  dir: string
  name: string
  port?: number
  settings?: Record<string, string>
  say?: (line: string) => void
}): Promise<EmbeddedPostgres>
