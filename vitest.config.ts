import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, '') }
const exclude = ['node_modules/**', '.next*/**', '.kith/**', 'e2e/**']

/** How long to wait for what hangs: far longer than anything takes while the build has its share of the cores. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Files that take long, mostly because they wait for something outside: begun last, they would be waited for alone. */
const long = [
  'jobs/worker.db.test.ts',
  'test/laws/races-and-kills.db.test.ts',
  'test/laws/laws.db.test.ts',
  'test/laws/laws.test.ts',
  'scripts/postgres/start-postgres.db.test.ts',
  'server/review/blast/blast.db.test.ts',
  'server/identity/truth.db.test.ts',
]

/** Begins with the files that take long; the others follow as they would without it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files)
    const first = long.flatMap((path) => others.filter(({ moduleId }) => moduleId === root + path))
    return [...new Set([...first, ...others])]
  }
}

/**
 * Two projects: rules without a database, and everything that needs the real one. Files share a few processes, which load
 * the program once: what a file leaves behind in a module must mean nothing to the next, as in the app, whose requests
 * share a process too.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          setupFiles: ['test/fixed-seed.ts'],
          ...patience,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: ['test/template-database.ts'],
          setupFiles: ['test/fixed-seed.ts'],
          ...patience,
          isolate: false,
          // One more than the suite has cores: a file often waits for the server, or for a process it started.
          maxWorkers: 3,
          // Projects that use different numbers of workers run one after the other.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
