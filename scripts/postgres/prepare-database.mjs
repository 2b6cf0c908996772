import { connectAs } from './connect-as.mjs'

const extensions = ['pg_trgm', 'unaccent', 'fuzzystrmatch', 'btree_gin', 'pgcrypto', 'citext']

/**
 * Makes, once, what a managed server would hand over: the role `kith_owner`, no superuser but allowed to make roles and
 * databases, and the database `kith` that it owns. The extensions go into the template, so every database made from it has
 * them. Safe to call again.
 */
export async function prepareDatabase(cluster, port) {
  const admin = { user: 'postgres', password: cluster.credentials.admin, port }
  await withConnection({ ...admin, database: 'postgres' }, async (sql) => {
    const [done] = await sql`select 1 from pg_database where datname = 'kith'`
    if (done) return
    await withConnection({ ...admin, database: 'template1' }, async (template) => {
      for (const extension of extensions) await template`create extension if not exists ${template(extension)}`
    })
    const [role] = await sql`select 1 from pg_roles where rolname = 'kith_owner'`
    if (!role) {
      await sql.unsafe(`create role kith_owner login createrole createdb password '${cluster.credentials.owner}'`)
    }
    await sql`create database kith owner kith_owner`
  })
}

async function withConnection(target, work) {
  const sql = await connectAs(target)
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}
