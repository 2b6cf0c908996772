import { sql } from 'drizzle-orm'
import { stream } from '../stream'

const day = 86_400_000

type Invoice = {
  id: string
  number: string
  total: string
  currency: string
  status: string
  due_at: string | null
  paid_at: string | null
}

/** How late an invoice was or is paid, in whole days; 0 when it is not. */
function daysLate(row: Invoice, now: Date): number {
  if (!row.due_at || row.status === 'void') return 0
  const paid = row.paid_at ? Date.parse(row.paid_at) : now.getTime()
  return Math.max(0, Math.floor((paid - Date.parse(row.due_at)) / day))
}

function invoiceNote(row: Invoice, late: number): string {
  if (row.status === 'void') return 'voided'
  if (row.paid_at) return late ? `paid ${late} days late` : 'paid in time'
  return late ? `unpaid, ${late} days late` : 'not due yet'
}

const invoice = stream<Invoice>({
  kind: 'money',
  source: 'billing',
  table: 'invoice',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, issued_at as at, number, total, currency, status, due_at, paid_at from invoice where record_id = ${owned}`,
  at: sql`issued_at`,
  say: (row, now) => {
    const late = daysLate(row, now)
    return {
      title: `Invoice ${row.number}`,
      note: invoiceNote(row, late),
      tone: late > 7 ? 'risk' : 'minor',
      amount: { minor: Number(row.total), currency: row.currency },
      of: `fact:invoice:${row.id}:total`,
      fold: { key: 'invoice', many: 'invoices' },
    }
  },
})

type Payment = { id: string; amount: string; currency: string; status: string; method: string | null }

const payment = stream<Payment>({
  kind: 'money',
  source: 'billing',
  table: 'payment',
  owner: 'records',
  select: (owned) =>
    sql`select fact_id as id, at, amount, currency, status, method from payment where record_id = ${owned}`,
  at: sql`at`,
  say: (row) => ({
    title: row.status === 'failed' ? 'Payment failed' : 'Paid',
    note: row.method?.replace('_', ' ') ?? null,
    tone: row.status === 'failed' ? 'risk' : 'minor',
    amount: { minor: Number(row.amount), currency: row.currency },
    of: `fact:payment:${row.id}:amount`,
    fold: { key: `payment ${row.status}`, many: 'payments' },
  }),
})

/** Invoices and payments. */
export const moneyStreams = [invoice, payment]
