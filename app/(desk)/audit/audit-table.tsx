import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { Chip } from '@/components/ui/chip'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { MonoId } from '@/components/ui/mono-id'
import { When } from '@/components/ui/when'
import { type Role, roles } from '@/model/access/roles'
import { actionWords } from './action-words'

type Entry = {
  seq: number
  at: Date
  actorId: string | null
  actorName: string | null
  actorRole: string
  action: string
  detail: Record<string, unknown>
  hash: string
}

type Props = { entries: Entry[]; filter: { action?: string; actor?: string }; now: Date; pager: ReactNode }

const columns = [
  { id: 'what', label: 'What', width: 220, fixed: true },
  { id: 'who', label: 'Who', width: 200 },
  { id: 'when', label: 'When', width: 150 },
  { id: 'about', label: 'About', width: 460 },
  { id: 'seq', label: 'Entry', align: 'right', width: 80 },
  { id: 'hash', label: 'Hash', width: 110 },
] as const

/** What of an entry each column shows. */
const kept = ['action', 'actor_role', 'at', 'detail', 'seq', 'hash'] as const

/** The entries of one page of the audit. */
export function AuditTable({ entries, filter, now, pager }: Props) {
  const filtered = filter.action || filter.actor
  return (
    <>
      {filtered ? (
        <div className="flex items-center gap-2 px-6 py-2 max-sm:px-4">
          {filter.action ? (
            <Chip removeHref="/audit" removeLabel="Show every action">
              {actionWords(filter.action)}
            </Chip>
          ) : null}
          {filter.actor ? (
            <Chip removeHref="/audit" removeLabel="Show everybody">
              by {entries[0]?.actorName ?? 'one person'}
            </Chip>
          ) : null}
        </div>
      ) : null}
      <DataTable
        caption="Audit entries"
        columns={columns}
        rowCount={entries.length}
        pager={pager}
        empty={
          filtered ? (
            <FaceFilteredEmpty title="Nothing of the kind was done" removeHref="/audit" removeLabel="Show everything" />
          ) : (
            <FaceEmpty title="Nothing was done yet">The first import or decision will stand here.</FaceEmpty>
          )
        }
        rows={entries.map((entry) => ({
          id: String(entry.seq),
          label: actionWords(entry.action),
          receipts: kept.map((column) => `row:audit_entry:${entry.seq}:${column}`),
          cells: [
            <Link key="what" className="font-strong" href={`/audit?action=${entry.action}`}>
              {actionWords(entry.action)}
            </Link>,
            <Who key="who" entry={entry} />,
            <When key="when" at={entry.at} now={now} show="age" />,
            <span key="about" className="cut mono block text-2 text-ink-2" title={JSON.stringify(entry.detail)}>
              {summary(entry.detail)}
            </span>,
            entry.seq,
            <MonoId key="hash">{entry.hash.slice(0, 10)}</MonoId>,
          ],
        }))}
      />
    </>
  )
}

function Who({ entry }: { entry: Entry }) {
  if (!entry.actorId) return <span className="text-ink-2">Kith itself</span>
  return (
    <Link href={`/audit?actor=${entry.actorId}`}>
      {entry.actorName ?? 'someone'} <span className="text-2 text-ink-3">{roles[entry.actorRole as Role]?.label}</span>
    </Link>
  )
}

/** The detail as `key value` pairs, ids cut to their first eight letters. */
function summary(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key} ${short(value)}`)
    .join('  ')
}

function short(value: unknown): string {
  if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) || value.length === 64 ? value.slice(0, 8) : value
  return JSON.stringify(value) ?? ''
}
