/** Minor units as a system that keeps major units writes them: 124000 is 1240.00. */
export function majorUnits(minor: number): string {
  return (minor / 100).toFixed(2)
}
