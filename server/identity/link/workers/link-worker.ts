import { parentPort } from 'node:worker_threads'
import { linkTasks } from './link-tasks'
import { unpackTable } from './packed-table'
import type { FromWorker, LinkTask, TaskResult, ToWorker } from './worker-message'

let doTask: ((task: LinkTask) => TaskResult) | null = null

parentPort?.on('message', (message: ToWorker) => {
  if ('open' in message) doTask = linkTasks(message.open.plan, unpackTable(message.open.table), message.open.terms)
  else parentPort?.postMessage(answer(message.number, message.task))
})

function answer(number: number, task: LinkTask): FromWorker {
  try {
    if (!doTask) throw new Error('The worker thread has nothing to work on.')
    return { number, result: doTask(task) }
  } catch (error) {
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
