import { checkNode } from './launch/check-node.mjs'

checkNode()
const load = () => Promise.all([import('./launch/run-main.mjs'), import('./demo/print-db-url.mjs')])
load().then(([{ runMain }, { printDbUrl }]) => runMain(printDbUrl))
