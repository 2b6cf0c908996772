import { Glyph } from '@/components/ui/glyph'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { SqlBlock } from '@/components/ui/sql-block'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { sayMetric, sayValue } from '@/model/metrics/say-metric'
import { businessQuestions } from '@/model/questions'
import type { MetricPage } from '@/server/metrics/get-metric'

/** The definition: meaning and terms, worked example, SQL, versions, what it may be summed over, questions and customers. */
export function DefinitionPanel({ metric, page }: { metric: Metric; page: MetricPage }) {
  const questions = businessQuestions.filter((one) => one.metric === metric.key)
  const total = (value: number) => sayMetric(metric, value)
  return (
    <div data-plain="definition">
      <Section title="Definition" first size="tall" tools={<TextLink href={metric.rows}>Customers behind it</TextLink>}>
        <p className="max-w-[62ch] pb-3 text-4">{metric.meaning}</p>
        <KeyValues items={metric.terms.map(({ term, means }) => ({ key: term, label: term, value: means }))} />
      </Section>
      <Section title="Worked example" note={`run with every test, answer ${total(metric.example.total)}`}>
        <p className="pb-2 text-ink-2">{metric.example.says}</p>
        <ul>
          {metric.example.rows.map((row) => (
            <li key={row.name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-3 border-t border-line py-1.5 text-2">
              <span className="text-ink-2">{row.says}</span>
              <span className="num font-strong">
                {row.answer === null ? 'not counted' : sayValue(metric, row.answer)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="SQL" note={page.total ? `run by hand it gives ${total(page.total.value)}` : undefined}>
        <div className="-mx-6 max-h-96 overflow-auto max-sm:-mx-4">
          <SqlBlock sql={page.sql} label={`SQL of ${metric.label}`} />
        </div>
      </Section>
      <Section title="Mind">
        <ul className="max-w-[62ch] text-2 text-ink-2">
          {metric.caveats.map((caveat) => (
            <li key={caveat} className="flex gap-2 py-0.5">
              <Glyph name="watch" /> <span>{caveat}</span>
            </li>
          ))}
          <li className="flex gap-2 py-0.5">
            <Glyph name={metric.rollsUpTo.length ? 'given' : 'refused'} />
            <span>
              {metric.rollsUpTo.length
                ? `May be brought together by ${metric.rollsUpTo.map((grain) => grains[grain].label.toLowerCase()).join(', ')}.`
                : 'May not be brought together at any other grain.'}
            </span>
          </li>
        </ul>
      </Section>
      <Section title="Answers" note={`${questions.length} of ${businessQuestions.length} questions`}>
        {questions.map((one) => (
          <p key={one.key} className="py-0.5 text-2">
            <TextLink href={`/model/questions#${one.key}`}>{one.question}</TextLink>
          </p>
        ))}
        {questions.length === 0 ? <p className="text-2 text-ink-3">No question asks for it yet.</p> : null}
      </Section>
    </div>
  )
}
