/**
 * One connection to the embedded server. The driver is imported here and not above, because the launchers are read before
 * the packages are installed.
 */
export async function connectAs({ user, password, port, database }) {
  const { default: postgres } = await import('postgres')
  return postgres({ host: '127.0.0.1', user, password, port, database, max: 1, connect_timeout: 5, onnotice: () => {} })
}
