'use client'

import { useEffect, useState } from 'react'
import type { Role } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import type { ViewDraft } from '@/model/views/view-draft'
import type { SampleCustomer } from '@/server/views/list-sample-customers'
import { type Previewed, previewAction, samplesAction } from './preview-action'

type Asked = { key: string; draft: ViewDraft; grain: GoldenGrain; id: string; as: Role }

/** Milliseconds somebody may pause before it is read anew. */
const pause = 350

/** The preview of what is composed, read anew once somebody pauses; the one before stands until then. */
export function usePreview(asked: Asked | null): Previewed | null {
  const [preview, setPreview] = useState<Previewed | null>(null)
  const wanted = asked ? JSON.stringify(asked) : ''
  useEffect(() => {
    if (!wanted) return
    let over = false
    const timer = setTimeout(() => {
      previewAction(JSON.parse(wanted)).then(
        (read) => over || setPreview(read),
        () => over || setPreview({ refusal: 'The preview could not be read. What you composed is safe.' }),
      )
    }, pause)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [wanted])
  return preview
}

/** Customers to try it on: those given, or those the words find. */
export function useSamples(grain: GoldenGrain, words: string, given: readonly SampleCustomer[]) {
  const [found, setFound] = useState<readonly SampleCustomer[] | null>(null)
  const asked = words.trim()
  useEffect(() => {
    if (!asked) return
    let over = false
    const timer = setTimeout(() => {
      samplesAction({ grain, words: asked }).then(
        (read) => over || setFound(read),
        () => over || setFound([]),
      )
    }, pause)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [asked, grain])
  return asked && found ? found : given
}
