import { Section } from '@/components/ui/section'

const parts = [
  { title: 'Customers', lines: ['82%', '74%'] },
  { title: 'Values', lines: ['64%', '78%', '58%'] },
  { title: 'Metrics', lines: ['70%', '66%'] },
  { title: 'Consent', lines: ['60%', '68%'] },
  { title: 'Facts', lines: ['80%'] },
] as const

/** The shape of the consequences while they are worked out. */
export function BlastSkeleton() {
  return (
    <div aria-busy="true" role="status">
      <span className="sr-only">Working out what changes</span>
      {parts.map(({ title, lines }) => (
        <Section key={title} level={3} size="tight" title={title}>
          <div className="bones">
            {lines.map((width) => (
              <div key={width} className="flex min-h-6 items-center">
                <span className="bone" style={{ width }} />
              </div>
            ))}
          </div>
        </Section>
      ))}
    </div>
  )
}
