import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { Delta } from './delta'
import { MiniTable } from './mini-table'

/** A figure before and after something is done. Money in minor units of the reporting currency. */
export type FigureAfter = { key: string; label: string; unit: string; now: number; after: number }

/** Figures now and after, with the difference. */
export function FiguresAfter({ caption, figures }: { caption: string; figures: readonly FigureAfter[] }) {
  return (
    <MiniTable
      caption={caption}
      small
      numeric={[1, 2, 3]}
      rows={figures.map((figure) => ({
        key: figure.key,
        cells: [
          figure.label,
          <span key="now" className="text-ink-3">
            {write(figure, figure.now)}
          </span>,
          write(figure, figure.after),
          <Delta key="delta" value={figure.after - figure.now} format={figure.unit === 'money' ? 'money' : 'number'} />,
        ],
      }))}
    />
  )
}

const write = ({ unit }: FigureAfter, value: number) => (unit === 'money' ? formatMoney(value) : formatNumber(value))
