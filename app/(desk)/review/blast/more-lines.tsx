import type { ReactNode } from 'react'

/** Lines of which the first few are in sight and the rest a press away. `what` names the rest: "12 more values". */
export function MoreLines({ lines, most = 6, what }: { lines: readonly ReactNode[]; most?: number; what: string }) {
  const over = lines.length - most
  // One line more takes no more room than the words that would hide it.
  if (over <= 1) return <>{lines}</>
  return (
    <>
      {lines.slice(0, most)}
      <details className="blast-more">
        <summary>
          {over} more {what}
        </summary>
        {lines.slice(most)}
      </details>
    </>
  )
}
