import { checkNode } from './launch/check-node.mjs'

checkNode()
const load = () => Promise.all([import('./launch/run-main.mjs'), import('./demo/run-demo.mjs')])
load().then(([{ runMain }, { runDemo }]) => runMain(runDemo))
