import { grains } from '@/model/grains'
import type { PairView } from '@/server/review/pair/pair-types'

/** What a merge does, in two short lines for narrow screens. */
export function consequence({ grain, fields, consequences }: PairView): { head: string; rest: string } {
  const { consent, ticketsMoving } = consequences
  const changed = fields.filter((field) => field.after !== (field.left?.value ?? null)).length
  const refused = consent
    .filter((row) => row.after === 'refused' && row.left !== 'refused')
    .map((row) => row.label.toLowerCase())
  const parts = [
    refused.length ? `${capital(refused.join(', '))} become refused` : '',
    ticketsMoving ? `${ticketsMoving} ${ticketsMoving === 1 ? 'ticket moves' : 'tickets move'}` : '',
    '1 id retires',
  ]
  const values = changed === 1 ? '1 value changes' : `${changed} values change`
  return {
    head: `If same: 1 ${grains[grain].label.toLowerCase()} fewer, ${values}`,
    rest: parts.filter(Boolean).join(' · '),
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
