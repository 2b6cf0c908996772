import { systemCtx } from '@/server/spine/system-ctx'
import { ingestFile } from '@/server/ingest/ingest-file'
import { fileOf } from '@/server/ingest/testing/sample-files'
import { uuid5 } from '@/lib/uuid5'

/** What the CRM says of a contact from a moment on; absent fields it does not say. */
export type Word = { id: string; at: string; first: string; title?: string; role?: string; mail?: string }

const header =
  'contact_id,account_id,first_name,last_name,email,email_verified,phone,job_title,role,language,created_at,modified_at'

/** The record id of a contact. */
export const contactId = (id: string) => uuid5('crm', 'contact', id)

/** Brings a file of contacts in, through the pipeline, and answers its run. For tests. */
export async function sendPeople(words: readonly Word[]): Promise<{ runId: string }> {
  const lines = words.map(({ id, at, first, title = '', role = '', mail = `${id.toLowerCase()}@late.example` }) =>
    [id, '', first, 'Lane', mail, 'true', '', title, role, 'en', '2025-12-01T09:00:00Z', at].join(','),
  )
  const path = await fileOf(`${[header, ...lines].join('\n')}\n`)
  return ingestFile(systemCtx(), { source: 'crm', object: 'contact', path, fileName: 'contacts' })
}
