const widths = [70, 52, 64, 58, 74, 48]

/** Bars in the final shape, shown after 200 ms and standing still. `columns` are widths in px; the first stretches. */
export function FaceLoading(props: { rows?: number; columns?: readonly number[]; label?: string }) {
  const columns = props.columns ?? [60, 40]
  const template = `14px minmax(0, 1fr) ${columns.map((width) => `${width}px`).join(' ')}`
  return (
    <div className="bones" aria-busy="true" role="status">
      <span className="sr-only">{props.label ?? 'Loading'}</span>
      {Array.from({ length: props.rows ?? 3 }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
          key={row}
          className="grid h-(--row) items-center gap-3 border-t border-line"
          style={{ gridTemplateColumns: template }}
        >
          <span className="bone" />
          <span className="bone" style={{ width: `${widths[row % widths.length]}%` }} />
          {columns.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns are alike and never move
            <span key={`${width}-${column}`} className="bone" />
          ))}
        </div>
      ))}
    </div>
  )
}
