import type { World } from '../world'
import { type StoryLine, writeStoryAccount } from './story-account'

const lines: readonly StoryLine[] = [
  line(1502, 'Ravensworth Clinics', 'active', 'Tomas Verhey', 'Office 60', 1240, 41, 59),
  line(1290, 'Tern & Harrow', 'at_risk', 'Maja Lindahl', 'Office 60', 1180, 22, 11),
  line(529, 'Wyndlow Housing', 'active', 'Maja Lindahl', 'Office 40', 860, 24, 50),
  line(983, 'Greywell Audit', 'active', 'Joseph Okafor', 'Office 40', 860, 27, 55),
  line(1107, 'Aldgrove Partners', 'active', 'Joseph Okafor', 'Office 40', 860, 26, 46),
  line(602, 'Inkwell Lane', 'active', 'Maja Lindahl', 'Office 40', 820, 21, 47),
  line(1046, 'Mill & Marrow', 'at_risk', 'Tomas Verhey', 'Office 40', 790, 15, 25),
  line(92, 'Hollin & Daughters', 'at_risk', 'Joseph Okafor', 'Office 20', 480, 6, 20),
  line(316, 'Ember & Slate', 'active', 'Joseph Okafor', 'Office 20', 480, 11, 34),
  line(774, 'Stone & Petrel', 'active', 'Tomas Verhey', 'Office 20', 480, 10, 40),
  line(877, 'Quayside Dental', 'active', 'Maja Lindahl', 'Office 20', 480, 15, 44),
  line(1388, 'Orchard Row Vets', 'at_risk', 'Tomas Verhey', 'Office 20', 480, 4, 13),
  line(1650, 'Larkspur Nurseries', 'active', 'Maja Lindahl', 'Office 20', 480, 12, 30),
  line(1733, 'Cobalt Lane Studio', 'active', 'Tomas Verhey', 'Office 20', 480, 14, 57),
  line(1914, 'Saltmarsh Press', 'active', 'Joseph Okafor', 'Office 20', 480, 13, 38),
  line(1811, 'Harcastle Surveying', 'active', 'Joseph Okafor', 'Office 20', 410, 9, 58),
]

/** Writes the named accounts that renew within sixty days. */
export function writeAccountBook(world: World): void {
  for (const one of lines) writeStoryAccount(world, one)
}

function line(
  number: number,
  name: string,
  stage: StoryLine['stage'],
  owner: string,
  plan: StoryLine['plan'],
  monthly: number,
  users: number,
  renewsIn: number,
): StoryLine {
  return { number, name, stage, owner, plan, monthly, users, renewsIn }
}
