import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { Section } from '@/components/ui/section'
import { getModel } from '@/server/model/get-model'
import { ModelFrame } from '../model-frame'
import { ClassTable, RightsTable } from './rights-table'

export const metadata: Metadata = { title: 'Roles and rights' }

/** Who may do what, and who reads which class of field: the very declarations the database's grants are made from. */
export default async function AccessPage() {
  await getModel(await requireCtx(), {})
  return (
    <ModelFrame current="access" label="Roles and rights">
      <Section title="What each role may do" note="the database is granted from the same table" first size="tall">
        <RightsTable />
      </Section>
      <Section title="Who reads which class of field" note="others see it masked, or not at all" size="tall">
        <ClassTable />
      </Section>
    </ModelFrame>
  )
}
