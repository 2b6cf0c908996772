import type { ReactNode } from 'react'
import { toFormState } from '@/app/form-state'
import { FaceError } from '@/components/ui/face-error'
import { Section } from '@/components/ui/section'

/** Renders one part of a page. When its reading fails the part says so and the rest of the page stays. */
export async function sectionOrError(title: string, render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render()
  } catch (error) {
    const state = toFormState(error)
    return (
      <Section title={title} level={2}>
        <FaceError
          title={`${title} could not be read`}
          safe={state.quote ? 'The rest of the page is right.' : state.message}
          quote={state.quote}
        />
      </Section>
    )
  }
}
