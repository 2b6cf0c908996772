import postgres from 'postgres'
import { migrate } from '@/db/migrate'

const template = 'kith_template'

/** Migrates one template database; every test file works on a clone of it. Needs DATABASE_URL of a server where databases may be made. */
export default async function setup() {
  const base = process.env.DATABASE_URL
  if (!base) throw new Error('Set DATABASE_URL to a server for tests, or run `npm test`, which brings its own.')
  process.env.KITH_SECRET ||= 'a secret for tests only, of more than 32 letters'
  const admin = postgres(base, { max: 1, onnotice: () => {} })
  await admin.unsafe(`drop database if exists ${template} with (force)`)
  await admin.unsafe(`create database ${template}`)
  const url = new URL(base)
  url.pathname = `/${template}`
  await migrate(process.env.KITH_SECRET, url.toString())
  await admin.end()
}
