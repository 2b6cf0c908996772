import { ScrollBox } from '@/components/ui/scroll-box'
import { type SqlPiece, splitSql } from '@/components/ui/split-sql'

const looks: Record<SqlPiece['kind'], string> = { keyword: 'font-strong', comment: 'text-ink-3', plain: '' }

/** SQL as text on a sunken ground, keywords in bold; it scrolls sideways and can be reached by keyboard. */
export function SqlBlock({ sql, label = 'SQL' }: { sql: string; label?: string }) {
  return (
    <ScrollBox className="code-block" label={label}>
      <pre>
        {splitSql(sql.trim()).map((piece) => (
          <span key={piece.at} className={looks[piece.kind]}>
            {piece.text}
          </span>
        ))}
      </pre>
    </ScrollBox>
  )
}
