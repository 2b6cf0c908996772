import { createHash } from 'node:crypto'
import { Sourced } from '@/app/receipt/sourced'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { identifierKind } from '@/model/identity/identifier-kinds'
import { junkSentences } from '@/model/identity/junk-values'
import type { LearnedValue } from '@/server/identity/list-learned-junk'
import { AllowForm } from './allow-form'

/** Values that join nobody: those listed, and those learned because strangers share them. `learned` is null for who may not read them. */
export function JunkSection({ learned, denied }: { learned: readonly LearnedValue[] | null; denied?: string }) {
  return (
    <>
      <Section title="Values that stand for nobody" note="they never join, whoever carries them" size="tall">
        <ScrollBox className="overflow-x-auto" label="Listed values">
          <div className="min-w-[760px]">
            <MiniTable
              caption="Listed values"
              head={[
                { key: 'kind', label: 'Identifier', width: 150 },
                { key: 'says', label: 'Values' },
              ]}
              rows={junkSentences.map(({ label, says }) => ({
                key: label,
                plain: 'declared in the model, no data',
                cells: [<b key="label">{label}</b>, says],
              }))}
            />
          </div>
        </ScrollBox>
      </Section>
      {learned ? <Learned values={learned} denied={denied} /> : null}
    </>
  )
}

const learned = ({ kind, value }: LearnedValue) =>
  `figure:learned-value:${kind}:${createHash('md5').update(value).digest('hex')}`

function Learned({ values, denied }: { values: readonly LearnedValue[]; denied?: string }) {
  return (
    <Section title="Learned values" note="strangers share them: five names without a word in common" size="tall">
      {values.length === 0 ? (
        <p className="py-3 text-ink-2">
          Nothing was learned yet. Every night Kith looks for identifiers that strangers share.
        </p>
      ) : (
        <ScrollBox className="overflow-x-auto" label="Learned values">
          <div className="min-w-[760px]">
            <MiniTable
              caption="Learned values"
              head={[
                { key: 'value', label: 'Value', width: 300 },
                { key: 'kind', label: 'Identifier', width: 110 },
                { key: 'records', label: 'Records', width: 80, num: true },
                { key: 'entities', label: 'Customers', width: 90, num: true },
                { key: 'learned', label: 'Learned', width: 120 },
                { key: 'allow', label: 'Joins again' },
              ]}
              rows={values.map((one) => ({
                key: `${one.kind} ${one.value}`,
                receipt: `${learned(one)}:records`,
                cells: [
                  <b key="value" className="break-all">
                    {one.value}
                  </b>,
                  identifierKind(one.kind).label,
                  one.records.toLocaleString('en-GB'),
                  <Sourced key="entities" of={`${learned(one)}:entities`} name="Customers that carried it" quiet>
                    {one.entities.toLocaleString('en-GB')}
                  </Sourced>,
                  <When key="learned" at={one.learnedAt} show="date" />,
                  one.allowedAt ? (
                    <span key="allowed" className="text-ink-2">
                      since <When at={one.allowedAt} show="date" /> by {one.allowedBy ?? 'somebody'}
                    </span>
                  ) : (
                    <AllowForm key="allow" kind={one.kind} value={one.value} denied={denied} />
                  ),
                ],
              }))}
            />
          </div>
        </ScrollBox>
      )}
    </Section>
  )
}
