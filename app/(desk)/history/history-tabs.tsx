import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { fiveQuestions, type HistoricalQuestion, historicalQuestions } from '@/model/lifecycle/historical-questions'

type Props = { current: HistoricalQuestion | 'journeys'; role: Role | 'system'; count?: number; tools?: ReactNode }

/** The five questions as lists, and the picture of journeys for those who may see it. */
export function HistoryTabs({ current, role, count, tools }: Props) {
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
        ...(may(role, 'journey.read')
          ? [{ key: 'journeys', label: 'Journeys', href: '/history/journeys', current: current === 'journeys' }]
          : []),
      ]}
    />
  )
}
