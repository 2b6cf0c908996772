/** A small share as people say it: 0.01 is "1 in 100", 0.05 "1 in 20", 0.03 "3 in 100". */
export function sayShare(share: number): string {
  const one = Math.round(1 / share)
  return Math.abs(1 / one - share) < 1e-6 ? `1 in ${one}` : `${Math.round(share * 1000) / 10} in 100`
}
