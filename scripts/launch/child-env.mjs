/**
 * The environment for a child process: this one without any setting of Kith or of its database that the shell happens to
 * carry, plus `extra`. A demo or a test must never reach a server that somebody configured for something else.
 */
export function childEnv(extra = {}) {
  const foreign =
    /^(KITH_|DATABASE_|NEXTAUTH_|PG[A-Z]|NEXT_PRIVATE_|__NEXT)|^(PORT|HOSTNAME|NODE_ENV|NODE_OPTIONS|LOG_LEVEL)$/
  const kept = Object.entries(process.env).filter(([key]) => !foreign.test(key))
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1', ...extra }
}
