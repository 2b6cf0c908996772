'use client'

import { ListFilter } from 'lucide-react'
import { Checkbox } from '@/components/form/checkbox'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { Select, type SelectOption } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { goldenGrains, grains } from '@/model/grains'
import { queueGroups, queueHolders, queueReasons, queueSorts } from '@/model/identity/review/queue-words'
import { sourceKeys, systemLabel } from '@/model/source-systems'
import { groupWords } from './group-words'
import type { QueueAsked } from './review-params'
import { holderWords, reasonWords, sortWords } from './say-asked'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const options = <T extends string>(every: string, keys: readonly T[], word: (key: T) => string): SelectOption[] => [
  ...(every ? [{ value: '', label: every }] : []),
  ...keys.map((key) => ({ value: key, label: capital(word(key)) })),
]

const choices = {
  grain: { label: 'Grain', options: options('All', goldenGrains, (key) => grains[key].plural) },
  group: { label: 'Group', options: options('All', queueGroups, (key) => groupWords[key]) },
  reason: { label: 'Why it waits', options: options('Any', queueReasons, (key) => reasonWords[key]) },
  system: { label: 'A side is in', options: options('Any system', sourceKeys, systemLabel) },
  holder: { label: 'Given to', options: options('Anybody or nobody', queueHolders, (key) => holderWords[key]) },
  sort: { label: 'Order', options: options('', queueSorts, (key) => sortWords[key]) },
}
const keys = ['grain', 'group', 'reason', 'system', 'holder', 'sort'] as const

/** Sets what of the queue is shown: a plain form whose fields become the address. */
export function QueueFilters({ asked }: { asked: QueueAsked }) {
  const trigger = (
    <Button variant="icon" label="Filter the queue">
      <ListFilter size={16} strokeWidth={1.5} aria-hidden />
    </Button>
  )
  return (
    <Popover trigger={trigger} label="Filter the queue" width={380} align="end">
      <form action="/review" method="get" className="grid grid-cols-2 gap-3" onSubmit={dropEmpty}>
        <div className="col-span-2">
          <Field id="queue-q" label="Name on either side">
            <Input id="queue-q" name="q" defaultValue={asked.q} maxLength={100} />
          </Field>
        </div>
        {keys.map((key) => (
          <Field key={key} id={`queue-${key}`} label={choices[key].label}>
            <Select
              id={`queue-${key}`}
              name={key}
              options={choices[key].options}
              defaultValue={asked[key] ?? (key === 'sort' ? 'band' : '')}
            />
          </Field>
        ))}
        <Figure name="from" label="Worth from, a year" value={asked.from} />
        <Figure name="to" label="Worth up to, a year" value={asked.to} />
        <Figure name="age" label="Waiting for days" value={asked.age} />
        <div className="self-end">
          <Checkbox name="overdue" value="1" label="Overdue only" defaultChecked={asked.overdue} />
        </div>
        <div className="col-span-2 flex gap-2 pt-1">
          <Button type="submit" variant="next">
            Show
          </Button>
        </div>
      </form>
    </Popover>
  )
}

function Figure({ name, label, value }: { name: 'from' | 'to' | 'age'; label: string; value?: number }) {
  return (
    <Field id={`queue-${name}`} label={label}>
      <Input id={`queue-${name}`} name={name} defaultValue={value} inputMode="numeric" pattern="[0-9]{1,9}" />
    </Field>
  )
}

/** Fields that say nothing stay out of the address. */
function dropEmpty(event: { currentTarget: HTMLFormElement }) {
  for (const input of event.currentTarget.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
    if (input.value === '' || (input.name === 'sort' && input.value === 'band')) input.disabled = true
}
