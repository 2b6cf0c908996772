import { appArgs, typescriptArgs } from '../launch/app-commands.mjs'
import { keepRunning } from '../launch/keep-running.mjs'
import { waitUntilLive } from '../launch/wait-until-live.mjs'

/** Starts the app and the worker, notes them in `stack`, and resolves when the app answers. */
export async function serveDemo({ place, env, url, stack, say }) {
  stack.app = keepRunning({ name: 'app', args: appArgs(place.dist), env, log: place.log('app'), say })
  stack.worker = keepRunning({
    name: 'worker',
    args: typescriptArgs('jobs/worker.ts'),
    env,
    log: place.log('worker'),
    say,
  })
  await waitUntilLive({ url, log: place.log('app') })
}
