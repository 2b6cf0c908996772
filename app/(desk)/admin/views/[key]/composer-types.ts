import type { GoldenGrain } from '@/model/grains'
import type { CatalogueEntry } from '@/model/views/fact-catalogue'
import type { SampleCustomer } from '@/server/views/list-sample-customers'

/** A list a view may show, as the composer is told of it. */
export type ListEntry = { key: string; label: string; meaning: string; grains: readonly GoldenGrain[]; wide?: true }

/** By grain. */
export type Catalogues = Partial<Record<GoldenGrain, readonly CatalogueEntry[]>>
export type Samples = Partial<Record<GoldenGrain, readonly SampleCustomer[]>>
