/** The folder for one embedded server; see `server-dir.mjs`. */
export function serverDir(name: string): string

/** Where root keeps the servers of this project. */
export function rootServerBase(): string
