'use client'

import { ChartLine, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { SegmentedButtons } from '@/components/ui/segmented-buttons'

const icon = 'icon small'

/**
 * Around every chart: title, note, and the Chart and Table switch. `says` tells a screen reader what the chart shows;
 * `table` is its twin; `tools` stand before the switch. `compact` leaves the words of the switch out. `lead` is a sentence under the title. `points`: what is inside can be used, so
 * it is no picture and says itself what it shows.
 */
export function ChartFrame(props: {
  title: string
  says: string
  note?: ReactNode
  tools?: ReactNode
  table: ReactNode
  compact?: boolean
  points?: boolean
  lead?: ReactNode
  children: ReactNode
}) {
  const [face, setFace] = useState<'chart' | 'table'>('chart')
  const id = useId()
  const word = (text: string) => (props.compact ? null : text)
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <div className="sec-h min-h-11 flex-wrap">
        <h2 id={id} className="head">
          {props.title}
        </h2>
        {props.note ? <span className="text-2 text-ink-3">{props.note}</span> : null}
        <div className="ml-auto flex items-center gap-2">
          {props.tools}
          <SegmentedButtons
            label={`${props.title}: chart or table`}
            size="small"
            value={face}
            onChange={setFace}
            items={[
              {
                key: 'chart',
                name: 'Chart',
                label: (
                  <>
                    <ChartLine className={icon} aria-hidden="true" />
                    {word('Chart')}
                  </>
                ),
              },
              {
                key: 'table',
                name: 'Table',
                label: (
                  <>
                    <Table2 className={icon} aria-hidden="true" />
                    {word('Table')}
                  </>
                ),
              },
            ]}
          />
        </div>
      </div>
      {props.lead}
      {face === 'table' ? (
        props.table
      ) : props.points ? (
        <div className="chart">{props.children}</div>
      ) : (
        <div className="chart" role="img" aria-label={props.says}>
          {props.children}
        </div>
      )}
    </figure>
  )
}
