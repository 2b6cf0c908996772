import { Sentence } from '../launch/sentence.mjs'
import { demoHolder } from './demo-lock.mjs'
import { demoPlace } from './demo-place.mjs'

/** `npm run db:url`: prints the connection string of the running demo's database, as its owner. */
export function printDbUrl() {
  const holder = demoHolder(demoPlace().lock)
  if (!holder?.databaseUrl) throw new Sentence('The demo does not run. Start it with: npm run demo')
  console.log(holder.databaseUrl)
}
