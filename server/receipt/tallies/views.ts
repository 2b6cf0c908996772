import { listViews } from '../../views/list-views'
import { counted, tally } from './tally'

/** What of the curated views waits for the administrator. */
export const views = tally({
  key: 'views',
  label: 'Curated views',
  grain: 'one view, or one fact of it',
  sources: [],
  query: listViews,
  takes: { view: 'word' },
  picks: ['view'],
  aspects: {
    drafts: {
      means: 'Views of which a draft waits to be put in force.',
      of: (found) => counted(found.filter((view) => view.draft).length),
    },
    proposed: {
      means:
        'Facts that were shown and never used for 90 days, and are proposed for retirement; of one view, or of all.',
      of: (found, { view }) =>
        counted(found.filter(({ key }) => !view || key === view).reduce((sum, one) => sum + one.proposed, 0)),
    },
  },
  href: ({ view }) => (view ? `/admin/views/${view}?show=use` : '/admin/views'),
})
