'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { joinClasses } from '@/components/ui/join-classes'
import type { GoldenGrain } from '@/model/grains'
import type { CatalogueEntry } from '@/model/views/fact-catalogue'
import { factBudget } from '@/model/views/view'
import { BesideChooser } from './beside-chooser'
import type { Step } from './compose-state'

type Props = {
  grain: GoldenGrain
  facts: readonly { fact: string; beside?: string }[]
  entries: readonly CatalogueEntry[]
  step: (step: Step) => void
}

/** The facts of the view in their order: moved by buttons or Alt with an arrow, dropped by a press, each with what stands beside it. Those over the budget are marked. */
export function FactOrder({ grain, facts, entries, step }: Props) {
  const over = facts.length - factBudget
  const labelOf = (key: string) => entries.find((entry) => entry.key === key)?.label ?? key
  const onKey = (fact: string) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step({ do: 'move', grain, fact, by: event.key === 'ArrowUp' ? -1 : 1 })
  }
  return (
    <section aria-label="Facts in order">
      <div className="flex items-baseline gap-3 pb-1">
        <h2 className="head">Facts</h2>
        <span role="status" className={joinClasses('text-2', over > 0 ? 'text-stale' : 'text-ink-3')}>
          {facts.length} of {factBudget}
          {over > 0 ? `: drop ${over}, or have another admin sign an exception` : ''}
        </span>
      </div>
      <ol>
        {facts.map(({ fact, beside }, index) => (
          <li
            key={fact}
            onKeyDown={onKey(fact)}
            className="flex min-h-9 items-center gap-1.5 border-t border-line max-sm:min-h-11"
          >
            <span className={joinClasses('w-6 text-2', index < factBudget ? 'text-ink-3' : 'text-stale')}>
              {index + 1}
            </span>
            <span className="min-w-0 flex-1 cut">{labelOf(fact)}</span>
            {fact.startsWith('derived:') ? null : (
              <BesideChooser
                fact={fact}
                label={labelOf(fact)}
                beside={beside}
                entries={entries}
                choose={(chosen) => step({ do: 'beside', grain, fact, beside: chosen })}
              />
            )}
            <Move label={labelOf(fact)} up off={index === 0} go={() => step({ do: 'move', grain, fact, by: -1 })} />
            <Move
              label={labelOf(fact)}
              off={index === facts.length - 1}
              go={() => step({ do: 'move', grain, fact, by: 1 })}
            />
            <Button
              variant="quiet"
              size="small"
              label={`Drop ${labelOf(fact)}`}
              onClick={() => step({ do: 'drop', grain, fact })}
            >
              <X className="icon small" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ol>
      {facts.length ? null : <p className="border-t border-line py-2 text-ink-3">No fact of this grain yet.</p>}
    </section>
  )
}

function Move({ label, up, off, go }: { label: string; up?: boolean; off: boolean; go: () => void }) {
  const Icon = up ? ArrowUp : ArrowDown
  return (
    <Button
      variant="quiet"
      size="small"
      label={`Move ${label} ${up ? 'up' : 'down'}`}
      aria-keyshortcuts={up ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      aria-disabled={off}
      onClick={off ? undefined : go}
    >
      <Icon className="icon small" aria-hidden="true" />
    </Button>
  )
}
