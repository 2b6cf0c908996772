import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes a file of this content into a fresh folder and returns its path. */
export async function fileOf(content: string | Buffer, name = 'sample.csv'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'kith-sample-')), name)
  await writeFile(path, content)
  return path
}

const contactHeader =
  'contact_id,account_id,first_name,last_name,email,email_verified,phone,job_title,role,language,created_at,modified_at'

type Contact = { id: string; first?: string; email?: string; modified?: string }

/** A CRM contacts file of these people. */
export function contactsCsv(contacts: readonly Contact[]): string {
  const lines = contacts.map(
    ({ id, first = 'Ada', email = `${id.toLowerCase()}@halden.example`, modified = '2026-03-01T10:00:00Z' }) =>
      [
        id,
        'CA-1',
        first,
        'Lovell',
        email,
        'true',
        '0113 496 0123',
        'Buyer',
        'member',
        'en',
        '2026-01-05T09:00:00Z',
        modified,
      ].join(','),
  )
  return `${[contactHeader, ...lines].join('\n')}\n`
}

/** Product events in Segment form: one person in one workspace who signs in `count` times. */
export function eventsJsonl(count: number): string {
  const at = (i: number) => new Date(Date.UTC(2026, 4, 1) + i * 60_000).toISOString()
  const lines: object[] = [
    {
      type: 'group',
      messageId: 'g1',
      groupId: 'ws_1',
      userId: 'u1',
      timestamp: at(0),
      traits: { name: 'Marlowe', plan: 'Office 20', seats: 5 },
    },
    {
      type: 'group',
      messageId: 'g2',
      groupId: 'ws_1',
      userId: 'u1',
      timestamp: at(1),
      traits: { name: 'Marlowe', plan: 'Office 40', seats: 9 },
    },
    { type: 'page', messageId: 'p1', anonymousId: 'anon1', timestamp: at(2), properties: { path: '/' } },
    {
      type: 'identify',
      messageId: 'i1',
      userId: 'u1',
      anonymousId: 'anon1',
      timestamp: at(3),
      traits: { email: 'ada@halden.example', email_verified: true, name: 'Ada Lovell' },
      context: { groupId: 'ws_1' },
    },
  ]
  for (let i = 0; i < count; i++) {
    lines.push({
      type: 'track',
      messageId: `t${i}`,
      userId: 'u1',
      event: 'Signed in',
      properties: { i },
      timestamp: at(10 + i),
      context: { groupId: 'ws_1' },
    })
  }
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}
