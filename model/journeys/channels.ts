/** Where somebody may meet us before they buy, in the order of the legend. */
export const touchChannels = {
  mail: 'Campaign mail',
  site: 'Website',
  sales: 'Sales',
  support: 'Support',
  shop: 'Web shop',
} as const

export type TouchChannel = keyof typeof touchChannels

/** A path of channels in words: `mail.sales` is "Campaign mail, then sales"; an empty one is told too. */
export function sayPath(path: string): string {
  if (path === 'none') return 'No touch known'
  const words = path.split('.').map((key) => touchChannels[key as TouchChannel] ?? key)
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(', then ')
}
