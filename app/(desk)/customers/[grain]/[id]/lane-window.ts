const dayMs = 86_400_000
const lookBack = 160

const asDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The days a lane drawing spans around its anchor: 160 before, none after; with a tick every 30 days. Days are `YYYY-MM-DD`. */
export function laneWindow(
  anchor: string,
  today: string,
): { from: string; to: string; daysToGo: number; ticks: { at: string; label: string }[] } {
  const end = Date.parse(anchor)
  const daysToGo = Math.round((end - Date.parse(today)) / dayMs)
  const back = Math.max(lookBack, daysToGo + 60)
  const step = back > 300 ? 90 : 30
  const ticks = Array.from({ length: Math.floor(back / step) }, (_, i) => (i + 1) * step)
    .filter((days) => days < back - 5 && (daysToGo <= 0 || Math.abs(days - daysToGo) > step / 3))
    .map((days) => ({ at: asDay(end - days * dayMs), label: `−${days} d` }))
  return { from: asDay(end - back * dayMs), to: anchor, daysToGo, ticks }
}
