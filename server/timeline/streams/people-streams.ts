import { sql } from 'drizzle-orm'
import { contactChannels, contactPurposes } from '@/model/consent/contact-purposes'
import { stream } from '../stream'

const touchVerbs: Readonly<Record<string, string>> = {
  sent: 'Was sent',
  opened: 'Opened',
  clicked: 'Followed',
  bounced: 'Mail bounced:',
  converted: 'Bought after',
}

const campaign = stream<{ id: string; campaign_name: string; kind: string }>({
  kind: 'campaign',
  source: 'marketing',
  table: 'campaign_touch',
  owner: 'people',
  select: (owned) => sql`select fact_id as id, at, campaign_name, kind from campaign_touch where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: `${touchVerbs[row.kind] ?? row.kind} “${row.campaign_name}”`,
    tone: row.kind === 'bounced' ? 'plain' : 'minor',
    of: `fact:campaign_touch:${row.id}:kind`,
    fold: {
      key: `campaign ${row.kind} ${row.campaign_name}`,
      many: `× ${(touchVerbs[row.kind] ?? row.kind).toLowerCase()} “${row.campaign_name}”`,
    },
  }),
})

const consent = stream<{ id: string; purpose: string; channel: string; state: string; method: string | null }>({
  kind: 'consent',
  source: 'marketing',
  table: 'consent_event',
  owner: 'people',
  select: (owned) =>
    sql`select fact_id as id, at, purpose, channel, state, method from consent_event where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: `${word(contactPurposes, row.purpose)} by ${row.channel === 'any' ? 'any channel' : word(contactChannels, row.channel).toLowerCase()}: ${row.state}`,
    note: row.method,
    tone: row.state === 'withdrawn' ? 'risk' : 'plain',
    of: `fact:consent_event:${row.id}:state`,
    fold: { key: 'consent', many: 'consent answers' },
  }),
})

const word = (words: Readonly<Record<string, { label: string }>>, key: string) => words[key]?.label ?? key

/** Campaigns and consents. */
export const peopleStreams = [campaign, consent]
