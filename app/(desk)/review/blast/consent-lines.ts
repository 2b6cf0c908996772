import {
  type ContactPurpose,
  contactChannelKeys,
  contactChannels,
  contactPurposeKeys,
  contactPurposes,
} from '@/model/consent/contact-purposes'
import type { ConsentAnswer } from '@/model/consent/may-contact'
import type { Blast, BlastCustomer } from '@/server/review/blast/blast'

/** A customer at one of the two moments. */
export type ConsentColumn = { customer: BlastCustomer; side: 'before' | 'after' }
export type ConsentLine = { key: string; label: string; answers: ConsentAnswer[]; moves: boolean }

/** Consent of each customer before and after. One line a purpose where its channels agree, else one for each channel. */
export function consentLines(blast: Blast, columns: readonly ConsentColumn[]): ConsentLine[] {
  const answer = new Map(blast.consent.map((one) => [`${one.entityId} ${one.purpose} ${one.channel}`, one]))
  return contactPurposeKeys.flatMap((purpose) => {
    const lines = contactChannelKeys.map((channel) => {
      const of = ({ customer }: ConsentColumn) => answer.get(`${customer.entityId} ${purpose} ${channel}`)
      return {
        key: `${purpose} ${channel}`,
        label: `${contactPurposes[purpose].label}, ${contactChannels[channel].label.toLowerCase()}`,
        answers: columns.map((column) => of(column)?.[column.side] ?? 'unknown'),
        moves: columns.some((column) => moves(of(column))),
      }
    })
    return alike(lines) ? merged(purpose, lines) : lines
  })
}

const moves = (one: { before: ConsentAnswer | null; after: ConsentAnswer | null } | undefined) =>
  one !== undefined && one.before !== null && one.after !== null && one.before !== one.after

const alike = (lines: readonly ConsentLine[]) => new Set(lines.map((line) => line.answers.join())).size === 1

function merged(purpose: ContactPurpose, lines: readonly ConsentLine[]): ConsentLine[] {
  const [first] = lines
  return first ? [{ ...first, key: purpose, label: contactPurposes[purpose].label }] : []
}
