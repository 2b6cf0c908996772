/** An age in hours as people say it: `40 min`, `9 h`, `12 days`. */
export function ageWords(hours: number): string {
  if (hours < 1) return `${Math.max(0, Math.round(hours * 60))} min`
  return hours < 72 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`
}
