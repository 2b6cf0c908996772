import { sourceOf } from '@/app/receipt/source-of'
import { SourceMark } from '@/components/ui/source-mark'
import type { SourceKey } from '@/model/source-systems'

export type ShownSide = { source: SourceKey; name: string }
export type ShownLesson = {
  recordA: string
  recordB: string
  bits: string
  left: ShownSide
  right: ShownSide
  rows: { key: string; label: string; left: string; right: string; equal: boolean }[]
}

/** Two records side by side, field by field; where they say the same it is said once in grey. */
export function LessonPair({ lesson }: { lesson: ShownLesson }) {
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">Two records side by side</caption>
      <thead>
        <tr className="h-11 align-middle">
          <td className="w-[120px] max-sm:w-[84px]" />
          <SideHead {...lesson.left} />
          <SideHead {...lesson.right} />
        </tr>
      </thead>
      <tbody>
        {lesson.rows.map((row) => (
          <tr key={row.key} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-2 text-2 text-ink-3">
              {row.label}
            </th>
            <td
              data-receipt={row.left ? `record:${lesson.recordA}:${row.key}` : undefined}
              data-name={row.label}
              className={`py-1.5 pr-3 [overflow-wrap:anywhere] ${row.equal ? 'text-ink-3' : ''}`}
            >
              {row.left || <None />}
            </td>
            <td
              data-receipt={row.right ? `record:${lesson.recordB}:${row.key}` : undefined}
              data-name={row.label}
              className={`py-1.5 [overflow-wrap:anywhere] ${row.equal ? 'text-ink-3' : ''}`}
            >
              {row.equal ? 'the same' : row.right || <None />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SideHead({ source, name }: ShownSide) {
  return (
    <th scope="col" className="pr-3">
      <span className="flex items-center gap-2">
        <SourceMark {...sourceOf(source)} />
        <span className="cut mono">{name}</span>
      </span>
    </th>
  )
}

const None = () => <span className="text-ink-3">none</span>
