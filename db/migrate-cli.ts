import { env } from '../lib/env'
import { migrate } from './migrate'

await migrate(env().KITH_SECRET)
console.log('The database is up to date.')
