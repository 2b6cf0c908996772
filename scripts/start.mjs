import { checkNode } from './launch/check-node.mjs'

checkNode()
const load = () => Promise.all([import('./launch/run-main.mjs'), import('./launch/serve-production.mjs')])
load().then(([{ runMain }, { serveProduction }]) => runMain(serveProduction))
