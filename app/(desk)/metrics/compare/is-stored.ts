import { type Reading, versionInForce } from '@/server/metrics/gap/reading'

/** Whether a number is what the page of its metric shows for the day: all that Kith knows, by the definition of the day, of every customer. */
export const isStored = ({ metric, day, version, known, filters, seenBy }: Reading): boolean =>
  !known && !seenBy && filters.length === 0 && (version === null || version === versionInForce(metric, day))
