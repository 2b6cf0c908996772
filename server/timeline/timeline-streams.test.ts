import { describe, expect, it } from 'vitest'
import { timelineKindKeys } from '@/model/timeline/timeline-kinds'
import { timelineKindsOf } from './timeline-streams'

describe('the kinds a timeline is filtered by', () => {
  it('are those of the tables a role reads', () => {
    expect(timelineKindsOf('success')).toEqual(timelineKindKeys)
    expect(timelineKindsOf('support')).not.toContain('money')
    expect(timelineKindsOf('analyst')).not.toContain('note')
    expect(timelineKindsOf('analyst')).toContain('ticket')
  })
})
