import { shippedView } from './all-views'

/** What people call a view, by its key as shipped; the word itself for anything else. */
export const viewLabel = (key: string): string => shippedView(key)?.label ?? key
