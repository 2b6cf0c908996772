import { checkNode } from './launch/check-node.mjs'

checkNode()
const load = () => Promise.all([import('./launch/run-main.mjs'), import('./test/run-test.mjs')])
load().then(([{ runMain }, { runTest }]) => runMain(runTest))
