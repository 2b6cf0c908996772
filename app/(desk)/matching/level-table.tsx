import type { Comparison } from '@/model/identity/match/level'
import type { ComparisonParameters } from '@/model/identity/match/parameters'
import { LevelBar } from './level-bar'
import { sayBits, sayShare } from './say-bits'

type Props = {
  comparison: Comparison
  own: ComparisonParameters
  /** The same comparison under the version it is compared with. */
  other?: { version: number; own: ComparisonParameters }
  /** Lightest and heaviest weight of the whole model, so that all bars have one scale. */
  reach: readonly [number, number]
}

/** Where there is little room the sentence stands above its numbers. */
const narrow = '@max-[560px]:grid @max-[560px]:[&>td]:border-t-0'

/** The levels of one comparison, from strong to weak: how often each occurs among the same and among strangers, and what it weighs. */
export function LevelTable({ comparison, own, other, reach }: Props) {
  const row = `${narrow} ${other ? '@max-[560px]:grid-cols-[1fr_1.7fr_1fr_1fr]' : '@max-[560px]:grid-cols-[1fr_1.7fr_1fr]'}`
  const steps = [...comparison.levels, { key: 'different', sentence: comparison.otherwise }]
  return (
    <table className="mini w-full @min-[560px]:table-fixed @max-[560px]:block">
      <caption className="sr-only">{`Levels of ${comparison.label}`}</caption>
      <thead className="@max-[560px]:block">
        <tr className={row}>
          <th className="@max-[560px]:sr-only">Level</th>
          <th className="num @min-[560px]:w-[112px] @min-[860px]:w-[172px]">m, one customer</th>
          <th className="num @min-[560px]:w-[112px] @min-[860px]:w-[172px]">u, strangers</th>
          <th className="num @min-[560px]:w-20 @min-[860px]:w-[190px]">Weight, bits</th>
          {other ? <th className="num @min-[560px]:w-20">{`Version ${other.version}`}</th> : null}
        </tr>
      </thead>
      <tbody className="@max-[560px]:block">
        {steps.map(({ key, sentence }, at) => {
          const level = at + 1
          const [m, u, weight] = [own.m[level] ?? 0, own.u[level] ?? 0, own.weights[level] ?? 0]
          return (
            <tr key={key} className={row}>
              <th scope="row" className="py-1 @max-[560px]:col-span-full @max-[560px]:h-auto">
                {sentence.replace('{count}', 'few')}
              </th>
              <td>
                <Barred value={m} high={1} text={sayShare(m)} look="ink" width={48} />
              </td>
              <td>
                <Barred value={u} high={1} text={sayShare(u)} look="grey" width={48} />
              </td>
              <td>
                <Barred
                  value={weight}
                  low={reach[0]}
                  high={reach[1]}
                  text={sayBits(weight)}
                  look="signed"
                  width={112}
                />
              </td>
              {other ? <td className="num text-ink-2">{sayBits(other.own.weights[level] ?? 0)}</td> : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type BarredProps = {
  value: number
  low?: number
  high: number
  text: string
  look: 'ink' | 'grey' | 'signed'
  width: number
}

function Barred({ value, low = 0, high, text, look, width }: BarredProps) {
  return (
    <span className="flex items-center gap-2">
      <span className="@max-[860px]:hidden">
        <LevelBar value={value} low={low} high={high} look={look} width={width} />
      </span>
      <span className="num ml-auto whitespace-nowrap">{text}</span>
    </span>
  )
}
