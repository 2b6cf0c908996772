import type { ReactNode } from 'react'
import { ScoreBar } from '@/components/charts/score-bar'
import { Delta } from '@/components/ui/delta'

/**
 * One input of a score: points now, the most it can give, the change in 30 days, and why. `sourced` wraps what is shown of it,
 * so that a value can say where it came from.
 */
export type ScoreInput = {
  key: string
  label: string
  because: ReactNode
  now: number
  most: number
  delta: number
  sourced?: (shown: ReactNode) => ReactNode
}

const plain = (shown: ReactNode) => shown

/** The inputs of a score, each with its sentence, bar, points and change; then the key to the bars. */
export function ScoreTable({ caption, inputs }: { caption: string; inputs: readonly ScoreInput[] }) {
  const scale = 180 / Math.max(1, ...inputs.map((input) => input.most))
  return (
    <>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Bar</th>
            <th scope="col">Points of the most</th>
            <th scope="col">Change in 30 days</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ sourced = plain, ...input }) => (
            <tr key={input.key} className="h-11 border-t border-line">
              <th scope="row" className="leading-4">
                <span className="block">{input.label}</span>
                <span className="block text-1 text-ink-3">{sourced(input.because)}</span>
              </th>
              <td className="w-[194px] pl-3 max-sm:hidden">
                <ScoreBar now={input.now} lost={Math.max(0, -input.delta)} most={input.most} scale={scale} />
              </td>
              <td className="num w-16">
                {sourced(
                  <>
                    <b>{input.now}</b>
                    <span className="text-ink-3"> / {input.most}</span>
                  </>,
                )}
              </td>
              <td className="num w-10">{sourced(<Delta value={input.delta} bad="down" />)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="chart flex flex-wrap gap-4 pt-2 text-1 text-ink-3 max-sm:hidden" data-plain="what the bars mean">
        <Key words="points now" shape={<rect className="bar-ink" width="12" height="8" />} />
        <Key
          words="lost in 30 days"
          shape={<rect x=".5" y=".5" width="11" height="7" fill="none" stroke="var(--risk)" />}
        />
        <Key words="most it can give" shape={<path className="axis" d="M0 4.5H11.5M11.5 1V8" />} />
      </div>
    </>
  )
}

function Key({ words, shape }: { words: string; shape: ReactNode }) {
  return (
    <span className="state">
      <svg width="12" height="8" aria-hidden="true">
        {shape}
      </svg>
      {words}
    </span>
  )
}
