import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { Section } from '@/components/ui/section'
import { businessQuestions } from '@/model/questions'
import { answerQuestions } from '@/server/model/answer-questions'
import { ModelFrame } from '../model-frame'
import { QuestionRow } from './question-row'

export const metadata: Metadata = { title: 'Questions' }

/** What the business asks, which metric answers it, and the answer now. */
export default async function QuestionsPage() {
  const ctx = await requireCtx()
  const answers = await answerQuestions(ctx, {})
  return (
    <ModelFrame current="questions" label="Questions">
      <Section
        title="Questions of the business"
        note="each is answered by a metric, and the answer is the one its page shows"
        first
        size="tall"
      >
        <ul>
          {businessQuestions.map((question) => (
            <QuestionRow
              key={question.key}
              question={question}
              answer={answers.find((one) => one.key === question.key)}
            />
          ))}
        </ul>
      </Section>
    </ModelFrame>
  )
}
