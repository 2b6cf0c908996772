import type { World } from '../world'
import { writeAccountBook } from './account-book'
import { writeFamily, writeWithdrawn, writeWrongMerge } from './families'
import { writeMarloweThane } from './marlowe-thane'
import { writeReviewAccounts } from './review-accounts'
import { writeReviewPeople } from './review-people'
import { writeBusiest, writeChurn, writeExpansion } from './turning-points'

/** The story's characters by the ids their systems gave them. */
export type Story = {
  renewal: { account: string; billing: string; workspace: string; sponsor: string }
  churn: string
  expansion: string
  busiest: string
  reviewAccounts: Record<string, string>
  reviewPeople: Record<string, string[]>
  household: { household: string; customers: string[] }
  /** Two shop customers, truly different, whose records a steward once merged. */
  wrongMerge: { first: string; second: string }
  withdrawnConsent: { customer: string; contact: string }
}

/** Writes all characters of the story, before anyone else so that their names and addresses are theirs. */
export async function writeStory(world: World): Promise<Story> {
  const story = {
    renewal: writeMarloweThane(world),
    churn: writeChurn(world),
    expansion: writeExpansion(world),
    busiest: await writeBusiest(world),
    reviewAccounts: writeReviewAccounts(world),
    reviewPeople: writeReviewPeople(world),
    household: writeFamily(world),
    wrongMerge: writeWrongMerge(world),
    withdrawnConsent: writeWithdrawn(world),
  }
  writeAccountBook(world)
  return story
}
