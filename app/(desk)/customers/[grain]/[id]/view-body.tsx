import { Fragment } from 'react'
import { viewListOf } from '@/model/views/view-lists'
import type { EffectiveView } from '@/model/views/stand-in'
import { DeskColumns } from './desk-columns'
import { noteFacts } from './note-facts'
import { sectionOrError } from './section-or-error'
import { ChurnReasonsSection } from './sections/churn-reasons-section'
import { HealthHistorySection } from './sections/health-history-section'
import { ViewFacts } from './view-facts'
import { type ListsOf, viewList } from './view-lists'

/** What a view shows of one customer: its facts, its lists in columns, and below them those that take the whole width. */
export async function ViewBody({ view, ...rest }: Omit<ListsOf, 'view'> & { view: EffectiveView }) {
  const of = { ...rest, view }
  const { ctx, profile, asked } = of
  const columns = (view.lists[profile.grain] ?? []).map((column) => column.map((key) => viewListOf(key)))
  const narrow = columns.map((column) => column.filter((list) => list && !list.wide)).filter((column) => column.length)
  const wide = columns.flat().filter((list) => list?.wide)
  const whyOpen = asked.why === 'health' && narrow.flat().some((list) => list?.key === 'health')
  await noteFacts(ctx, view, profile.grain)
  return (
    <>
      {view.said.map((sentence) => (
        <p key={sentence} className="px-6 pt-2 text-2 text-ink-2 max-sm:px-4">
          {sentence}
        </p>
      ))}
      {await sectionOrError('Facts', () => ViewFacts(of))}
      {narrow.length ? (
        <DeskColumns shape={narrow.length === 3 ? (view.shape === 'even' ? 'thirds' : view.shape) : 'even'}>
          {
            await Promise.all(
              narrow.map(async (column) => (
                <div key={column.map((list) => list?.key).join()}>
                  {
                    await Promise.all(
                      column.map(async (list) =>
                        list ? <Fragment key={list.key}>{await viewList(list.key, of)}</Fragment> : null,
                      ),
                    )
                  }
                </div>
              )),
            )
          }
        </DeskColumns>
      ) : null}
      {whyOpen ? (
        <div className="px-6 max-sm:px-4">
          {await sectionOrError('Health, week by week', () => HealthHistorySection(of))}
          {await sectionOrError('Churn risk, input by input', async () => ChurnReasonsSection(of))}
        </div>
      ) : null}
      {
        await Promise.all(
          wide.map(async (list) =>
            list ? (
              <div key={list.key} className="px-6 max-sm:px-4">
                {await viewList(list.key, of)}
              </div>
            ) : null,
          ),
        )
      }
    </>
  )
}
