import { childEnv } from './child-env.mjs'

/**
 * Everything the migrations, the loader, the app and the worker of a local Kith read from the environment. `secret` serves
 * sessions and database logins alike. Empty means not set, whatever an `.env` file says.
 */
export function runtimeEnv({ databaseUrl, secret, dataDir, port, dist, demo = true }) {
  return childEnv({
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: '',
    KITH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    KITH_DATA_DIR: dataDir,
    KITH_DIST: dist,
    ...(demo ? { KITH_DEMO: '1' } : {}),
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production',
  })
}
