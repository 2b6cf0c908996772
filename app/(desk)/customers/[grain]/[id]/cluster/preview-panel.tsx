'use client'

import { useEffect, useRef } from 'react'
import { BlastPanel } from '@/app/(desk)/review/blast/blast-panel'
import { BlastSkeleton } from '@/app/(desk)/review/blast/blast-skeleton'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Radio } from '@/components/form/radio'
import { Section } from '@/components/ui/section'
import type { ClusterView } from '@/server/review/cluster/cluster-view'
import { CutWays } from './cut-ways'
import { partedLinks, partsOf } from './parts-of'
import type { PartingWhat } from './parting-what'
import type { Trying } from './use-parting'

/** The id of the form that confirms: its button stands in the bar. */
export const partingForm = 'parting'

/** What a parting would do, before it is confirmed: the customers it makes, the links it parts, and all that follows. */
export function PreviewPanel(props: {
  cluster: ClusterView
  trying: Trying
  attempt: (what: PartingWhat) => void
  confirm: (reason: string) => void
}) {
  const { cluster, trying, attempt, confirm } = props
  const { what, preview, problem } = trying
  const reason = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (what.kind !== 'cut') reason.current?.focus()
  }, [what.kind])
  const parted = partedLinks(cluster, partsOf(cluster, what)).size
  return (
    <form
      id={partingForm}
      action={(data) => {
        const given = data.get('reason')
        confirm(typeof given === 'string' ? given : '')
      }}
    >
      <Section first size="tall" title={titles[what.kind]} note="Nothing is done yet">
        <p className="pb-2 text-2 text-ink-2">
          {sayParted(what.kind, parted)} Nothing joins them again in silence, and the whole is undone as one.
          {preview && preview.held > 0
            ? ' Records that hang together by nothing else are held together by your word.'
            : ''}
        </p>
        {what.kind === 'cut' ? <CutWays cluster={cluster} what={what} attempt={attempt} /> : null}
        {what.kind === 'split' && what.recordIds.length > 1 ? (
          <fieldset className="flex flex-wrap gap-x-4 pb-2">
            <legend className="sr-only">How they leave</legend>
            <Radio
              label="Together as one"
              name="each"
              checked={!what.each}
              onChange={() => attempt({ ...what, each: false })}
            />
            <Radio
              label="Each alone"
              name="each"
              checked={what.each}
              onChange={() => attempt({ ...what, each: true })}
            />
          </fieldset>
        ) : null}
        {what.kind === 'cut' ? null : (
          <Field id="parting-reason" label="Reason" hint="For example: two sisters with one mailbox">
            <Input
              id="parting-reason"
              ref={reason}
              name="reason"
              required
              minLength={3}
              maxLength={500}
              aria-describedby="parting-reason-about"
            />
          </Field>
        )}
        <div aria-live="polite">{problem ? <FormError>{problem}</FormError> : null}</div>
      </Section>
      {preview ? <BlastPanel blast={preview.blast} /> : problem ? null : <BlastSkeleton />}
    </form>
  )
}

function sayParted(kind: PartingWhat['kind'], links: number): string {
  if (links === 1) return 'One link is parted.'
  return kind === 'cut'
    ? `${links} links are parted: the sides hang together by all of them.`
    : `${links} links are parted.`
}

const titles = { cut: 'Cut in two', split: 'Split out', all: 'Split all' } as const
