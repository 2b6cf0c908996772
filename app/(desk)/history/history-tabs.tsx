import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { fiveQuestions, type HistoricalQuestion, historicalQuestions } from '@/model/lifecycle/historical-questions'

type Props = { current: HistoricalQuestion | 'journeys'; count?: number; tools?: ReactNode }

/** The five questions as lists, and the picture of journeys. */
export function HistoryTabs({ current, count, tools }: Props) {
  const shown = current === 'stage-move' ? [...fiveQuestions, 'stage-move' as const] : fiveQuestions
  return (
    <Tabs
      label="Questions"
      tools={tools}
      items={[
        ...shown.map((key) => ({
          key,
          label: historicalQuestions[key].label,
          href: `/history?question=${key}`,
          current: key === current,
          ...(key === current && count !== undefined ? { count } : {}),
        })),
        { key: 'journeys', label: 'Journeys', href: '/history/journeys', current: current === 'journeys' },
      ]}
    />
  )
}
