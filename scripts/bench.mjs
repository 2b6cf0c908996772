import { checkNode } from './launch/check-node.mjs'

checkNode()
const load = () => Promise.all([import('./launch/run-main.mjs'), import('./bench/run-bench.mjs')])
load().then(([{ runMain }, { runBench }]) => runMain(runBench))
