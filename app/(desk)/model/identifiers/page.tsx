import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { grains } from '@/model/grains'
import { crossReference, type IdentifierKind, identifierKinds } from '@/model/identity/identifier-kinds'
import { sourceKeys, sourceSystems } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { getModel } from '@/server/model/get-model'
import { ModelFrame } from '../model-frame'

export const metadata: Metadata = { title: 'Sources and identifiers' }

const kinds: readonly (readonly [string, IdentifierKind])[] = [
  ['source.object', crossReference],
  ...Object.entries(identifierKinds),
]

/** Which system owns what, what each sends, and which identifiers prove that two records are one customer. */
export default async function IdentifiersPage() {
  await getModel(await requireCtx(), {})
  return (
    <ModelFrame current="identifiers" label="Sources and identifiers">
      <Section title="Systems" note="each system is trusted for what it owns" first size="tall">
        <ScrollBox className="overflow-x-auto" label="Source systems">
          <MiniTable
            caption="Source systems"
            head={[
              { key: 'system', label: 'System', width: 150 },
              { key: 'owns', label: 'Owns', width: 260 },
              { key: 'objects', label: 'Sends' },
            ]}
            rows={sourceKeys.map((key) => ({
              key,
              cells: [
                <span key="system" className="inline-flex items-center gap-2">
                  <SourceMark letter={sourceSystems[key].letter} name={sourceSystems[key].label} tone={key} />
                  <b>{sourceSystems[key].label}</b>
                </span>,
                sourceSystems[key].owns,
                <span key="objects" className="text-ink-2">
                  {allSources
                    .filter((one) => one.source === key)
                    .map((one) => one.label.toLowerCase())
                    .join(', ')}
                </span>,
              ],
            }))}
          />
        </ScrollBox>
      </Section>
      <Section title="Identifiers" note="an exact match on a strong one joins records by itself" size="tall">
        <ScrollBox className="overflow-x-auto" label="Identifier kinds">
          <MiniTable
            caption="Identifier kinds"
            head={[
              { key: 'kind', label: 'Identifier', width: 240 },
              { key: 'joins', label: 'Joins by itself', width: 260 },
              { key: 'verified', label: 'Must be verified', width: 130 },
              { key: 'limit', label: 'Proves nothing from', width: 150 },
              { key: 'exclusive', label: 'Two values keep apart' },
            ]}
            rows={kinds.map(([key, kind]) => ({
              key,
              cells: [
                <b key="label">{kind.label}</b>,
                kind.joins.length ? (
                  kind.joins.map((grain) => grains[grain].plural.toLowerCase()).join(', ')
                ) : (
                  <span key="never" className="text-ink-3">
                    never, evidence only
                  </span>
                ),
                kind.needsVerified ? (
                  'yes'
                ) : (
                  <span key="unverified" className="text-ink-3">
                    no
                  </span>
                ),
                `${kind.shareLimit + 1} records`,
                kind.exclusive.length ? (
                  kind.exclusive.map((grain) => grains[grain].plural.toLowerCase()).join(', ')
                ) : (
                  <span key="apart" className="text-ink-3">
                    no
                  </span>
                ),
              ],
            }))}
          />
        </ScrollBox>
      </Section>
    </ModelFrame>
  )
}
