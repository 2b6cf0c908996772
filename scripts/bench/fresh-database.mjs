/**
 * Drops and makes a database on the server of `ownerUrl`, as the owner, and resolves to its connection string. Somebody who
 * is still connected to it is disconnected.
 */
export async function freshDatabase(ownerUrl, name) {
  const target = new URL(ownerUrl)
  const maintenance = new URL(ownerUrl)
  maintenance.pathname = '/postgres'
  target.pathname = `/${name}`
  const { default: postgres } = await import('postgres')
  const sql = postgres(maintenance.href, { max: 1, onnotice: () => {} })
  try {
    await sql`drop database if exists ${sql(name)} with (force)`
    await sql`create database ${sql(name)}`
  } finally {
    await sql.end({ timeout: 2 })
  }
  return target.href
}
