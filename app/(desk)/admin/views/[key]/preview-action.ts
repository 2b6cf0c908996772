'use server'

import { toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { factWords } from '@/app/(desk)/customers/[grain]/[id]/fact-words'
import type { SourceKey } from '@/model/source-systems'
import { listSampleCustomers, type SampleCustomer } from '@/server/views/list-sample-customers'
import { type PreviewList, previewView, type ViewPreview } from '@/server/views/preview-view'

/** A fact of a preview, in words. */
export type PreviewFact = {
  key: string
  label: string
  state: 'shown' | 'masked' | 'withheld' | 'none'
  value: string | null
  small: string | null
  note: string | null
  source: SourceKey | null
}

export type Previewed =
  | (Pick<ViewPreview, 'customer' | 'problems' | 'over' | 'ofBook'> & {
      facts: PreviewFact[]
      columns: PreviewList[][]
    })
  | { refusal: string }

/** How what is composed looks on a customer to a role. */
export async function previewAction(input: unknown): Promise<Previewed> {
  const ctx = await requireCtx()
  try {
    const preview = await previewView.untrusted(ctx, input)
    return {
      ...preview,
      facts: preview.facts.map((fact) => {
        const words = factWords(fact, ctx.now)
        return {
          key: fact.key,
          label: fact.label,
          state: fact.state,
          value: words?.value ?? fact.masked,
          small: words?.small ?? null,
          note: fact.reason ?? words?.note ?? null,
          source: fact.sources[0] ?? null,
        }
      }),
    }
  } catch (error) {
    return { refusal: toFormState(error).message }
  }
}

/** Customers to try it on. */
export async function samplesAction(input: unknown): Promise<SampleCustomer[]> {
  const ctx = await requireCtx()
  try {
    return await listSampleCustomers.untrusted(ctx, input)
  } catch (error) {
    toFormState(error)
    return []
  }
}
