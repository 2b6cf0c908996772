import { Worker } from 'node:worker_threads'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import type { TermTable } from '@/model/identity/match/term'
import { linkTasks } from './link-tasks'
import { packTable } from './packed-table'
import type { FromWorker, LinkTask, TaskResult, ToWorker } from './worker-message'

/** Does tasks and answers in their order, however many threads there are. */
export type WorkForce = { do: (tasks: readonly LinkTask[]) => Promise<TaskResult[]>; end: () => Promise<void> }

/** Node 20 hands no loader to its worker threads: each one registers the loader of TypeScript itself. */
const startTypescript = `
  const { workerData } = require('node:worker_threads')
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData) })`

/** The work done here, in this thread. */
export function alone(plan: MatchPlan, table: FeatureTable, terms: TermTable): WorkForce {
  const doTask = linkTasks(plan, table, terms)
  return { do: async (tasks) => tasks.map(doTask), end: async () => {} }
}

/** Worker threads that were started ahead, for they take a while to come up. */
export class Threads {
  private readonly workers: Worker[]

  constructor(count: number) {
    const { href } = new URL('./link-worker.ts', import.meta.url)
    const options = { eval: true, workerData: href, execArgv: [] }
    this.workers = Array.from({ length: count }, () => new Worker(startTypescript, options))
  }

  /** Gives every thread what the tasks work on. The table's arrays are shared. */
  open(plan: MatchPlan, table: FeatureTable, terms: TermTable): WorkForce {
    const open: ToWorker = { open: { plan, table: packTable(table), terms } }
    for (const worker of this.workers) worker.postMessage(open)
    return { do: (tasks) => this.share(tasks), end: () => this.end() }
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  /** Each thread takes the next task as soon as it has done one. */
  private async share(tasks: readonly LinkTask[]): Promise<TaskResult[]> {
    const results: TaskResult[] = []
    let next = 0
    await Promise.all(
      this.workers.map(async (worker) => {
        while (next < tasks.length) {
          const number = next++
          const task = tasks[number]
          if (task) results[number] = await ask(worker, { number, task })
        }
      }),
    )
    return results
  }
}

function ask(worker: Worker, message: ToWorker): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: FromWorker) =>
      settle(() => ('result' in answer ? resolve(answer.result) : reject(new Error(answer.error))))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('A worker thread ended before its task was done.')))
    const settle = (done: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(message)
  })
}
