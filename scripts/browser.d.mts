/** A Chromium to drive: program, arguments, and what its process needs in the environment beyond the usual. */
export interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/** Finds a Chromium; unpacks the bundled one into `dir` when there is no other. Throws a sentence when none is to be had. */
export function findBrowser(options?: { dir?: string }): Promise<Browser>
