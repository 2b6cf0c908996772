/** Removes an embedded server and everything in it, ending it first. */
export function removeServer(dir: string): Promise<void>
