/**
 * Stops what runs, in order: the app takes no more requests, the worker no more jobs, then the database ends. At most 15 s
 * in all.
 */
export async function farewell({ app, worker, postgres }) {
  await app?.stop(4000)
  await worker?.stop(4000)
  await postgres?.stop()
}
