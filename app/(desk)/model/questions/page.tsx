import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { Section } from '@/components/ui/section'
import { businessQuestions } from '@/model/questions'
import { type QuestionTheme, questionThemes } from '@/model/questions/business-question'
import { answerQuestions } from '@/server/model/answer-questions'
import { ModelFrame } from '../model-frame'
import { QuestionRow } from './question-row'

export const metadata: Metadata = { title: 'Questions' }

/** What the business asks, which metric answers it, and the answer now. */
export default async function QuestionsPage() {
  const ctx = await requireCtx()
  const answers = await answerQuestions(ctx, {})
  const partial = ctx.actor.role === 'success'
  return (
    <ModelFrame current="questions" label="Questions">
      <p className="max-w-[62ch] pt-3 text-ink-2">
        Each question is answered by one number, the same that its metric’s page shows.
        {partial ? ' Lists and counts are of your own book; totals of metrics are of the whole company.' : ''}
      </p>
      {(Object.keys(questionThemes) as QuestionTheme[]).map((theme, at) => (
        <Section key={theme} title={questionThemes[theme]} first={at === 0} size="tall">
          <ul>
            {businessQuestions
              .filter((question) => question.theme === theme)
              .map((question) => (
                <QuestionRow
                  key={question.key}
                  question={question}
                  answer={answers.find((one) => one.key === question.key)}
                />
              ))}
          </ul>
        </Section>
      ))}
    </ModelFrame>
  )
}
