import { type TouchChannel, touchChannels } from '@/model/journeys/channels'

const tones: Readonly<Record<TouchChannel, string>> = {
  mail: 'var(--ink)',
  site: 'var(--ink-2)',
  sales: 'var(--accent)',
  support: 'var(--ink-3)',
  shop: 'var(--line-2)',
}

/** A way drawn as its steps, as long as it is frequent. The words beside it say the same. */
export function PathBar({ path, share }: { path: string; share: number }) {
  const steps = path === 'none' ? [] : path.split('.')
  const known = (step: string): step is TouchChannel => Object.hasOwn(touchChannels, step)
  return (
    <span aria-hidden="true" className="flex h-1.5 gap-px" style={{ width: `${Math.max(2, share * 100)}%` }}>
      {steps.length ? (
        steps.map((step, at) => (
          <span
            key={steps.slice(0, at + 1).join('.')}
            className="h-full flex-1"
            style={{ background: known(step) ? tones[step] : 'var(--line-2)' }}
          />
        ))
      ) : (
        <span className="h-full flex-1 border border-line-2" />
      )}
    </span>
  )
}
