import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeBulkAccounts } from './accounts/write-bulk-accounts'
import { plantDefects } from './defects/plant-defects'
import type { ExportFile } from './export/open-exports'
import { writeBulkHouseholds } from './people/write-bulk-households'
import { createRandom } from './random'
import type { DemoSize } from './resolve-size'
import { writeStory } from './story/write-story'
import { createWorld } from './world'
import { writeProducts } from './write/write-orders'
import { writeStrangers } from './write/write-visitor'

/** What was generated: the exports in the order to load them, and where the truth about them lies. Paths are absolute. */
export type HaldenFiles = {
  files: ExportFile[]
  truth: { records: string; defects: string; story: string }
  persons: number
  accounts: number
}

/**
 * Writes the exports of Halden Coffee's six systems under `dir`, with the truth of who is who.
 * Equal seed, size and day give equal bytes. `today` (YYYY-MM-DD) is the day the data ends, at 08:00 UTC.
 * Throws on an impossible size or day, and as the file system does.
 */
export async function generateHalden(options: {
  dir: string
  size: DemoSize
  today: string
  seed?: number
}): Promise<HaldenFiles> {
  const dir = resolve(options.dir)
  const world = await createWorld(dir, options.size, options.today, options.seed ?? 20_26)
  try {
    writeProducts(world)
    const story = await writeStory(world)
    plantDefects(world)
    const { persons, accounts } = world.scale
    await writeBulkAccounts(world, accounts - world.countOf('account'))
    await writeBulkHouseholds(world, persons - world.countOf('truth.P'))
    writeStrangers(world, createRandom(world.seed, 'strangers'), Math.round(persons * 0.12))
    const made = { persons: world.countOf('truth.P'), accounts: world.countOf('account') }
    const storyPath = join(dir, 'truth/story.json')
    await writeFile(storyPath, `${JSON.stringify(story, null, 2)}\n`)
    const all = await world.out.close()
    return {
      files: all.filter((file) => file.source !== 'truth'),
      truth: { records: join(dir, 'truth/records.csv'), defects: join(dir, 'truth/defects.csv'), story: storyPath },
      ...made,
    }
  } catch (error) {
    await world.out.close().catch(() => undefined)
    throw error
  }
}
