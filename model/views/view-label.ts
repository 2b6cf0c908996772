import { allViews } from './all-views'

/** What people call a view, by its key; the word itself for anything else. */
export const viewLabel = (key: string): string => allViews.find((view) => view.key === key)?.label ?? key
