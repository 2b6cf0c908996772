import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { KeysSwitch } from '@/components/keys/keys-switch'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FieldRow } from '@/components/ui/field-row'
import { Keycap } from '@/components/ui/keycap'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'

export const metadata: Metadata = { title: 'Keys' }

const everywhere = [
  ['Ctrl K', 'find a customer, go somewhere, do something'],
  ['.', 'the receipt of the value in focus'],
  ['?', 'the keys of the screen'],
  ['J', 'next row or pair'],
  ['K', 'row or pair before'],
  ['[', 'page before'],
  [']', 'next page'],
  ['Esc', 'close, back to where you were'],
] as const

/** The keys that work on every screen, and the switch that turns single keys off. */
export default async function KeysPage() {
  await requireCtx()
  return (
    <>
      <PageCrumbs items={[{ label: 'Keys' }]} />
      <PageHead title="Keys" line={['They do nothing while you type', 'Press ? on any screen for its own']} />
      <div className="grid max-w-[720px] gap-4 px-6 pt-2 max-sm:px-4">
        <Section title="Everywhere" first>
          {everywhere.map(([key, does]) => (
            <FieldRow key={key} label={<Keycap>{key}</Keycap>}>
              {does}
            </FieldRow>
          ))}
        </Section>
        <Section title="Single keys">
          <KeysSwitch />
        </Section>
      </div>
    </>
  )
}
