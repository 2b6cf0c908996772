/** The day so long ago, as YYYY-MM-DD: the story of the demo company is told backwards from today. */
export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
