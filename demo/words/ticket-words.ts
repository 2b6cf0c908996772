/** What offices and people write to support about: subject, first sentence, usual priority. */
export const ticketWords = [
  { subject: 'Late delivery', body: 'Our coffee did not come on Tuesday. Can you look?', priority: 'normal' },
  { subject: 'Add people to the portal', body: 'Please give three new colleagues access.', priority: 'low' },
  {
    subject: 'Invoice copy',
    body: 'Finance needs a copy of the last invoice with our order number on it.',
    priority: 'low',
  },
  { subject: 'Grinder makes a noise', body: 'The grinder rattles after the last service visit.', priority: 'high' },
  { subject: 'Machine leaks', body: 'There is water under the machine every morning.', priority: 'urgent' },
  { subject: 'Change our blend', body: 'We would like to swap the dark roast for decaf.', priority: 'normal' },
  {
    subject: 'Parcel left at the wrong door',
    body: 'The driver left it two doors down, "behind the bin".',
    priority: 'normal',
  },
  { subject: 'Cannot sign in', body: 'The sign-in mail does not arrive.', priority: 'high' },
  { subject: 'Pause deliveries', body: 'We are closed for two weeks in August.', priority: 'low' },
  { subject: 'Wrong grind', body: 'We ordered beans, but the bag is ground for filter.', priority: 'normal' },
] as const

/** Notes that success people leave on accounts. */
export const noteWords = [
  'Spoke to the office manager, happy with the new blend.',
  'Asked for a second grinder on the third floor.',
  'Budget round in spring; call again before then.',
  'Wants one invoice a quarter rather than one a month.',
  'Two sites may join this contract next year.',
  'Sponsor is hard to reach; try the facilities team.',
  'Trial of cold brew went well.',
] as const

/** Functions of the member portal that usage events name. */
export const portalFeatures = [
  'reorder',
  'delivery calendar',
  'seat report',
  'machine status',
  'invoice export',
  'blend chooser',
] as const

/** Pages of the public site. */
export const sitePages = [
  ['/', 'Halden Coffee'],
  ['/beans/huila-filter', 'Huila filter'],
  ['/beans/winter-blend', 'Winter blend'],
  ['/office', 'Coffee for offices'],
  ['/filter-club', 'Filter Club'],
  ['/help/damaged-parcel', 'Damaged parcel'],
  ['/help/grinder', 'Grinder care'],
  ['/basket', 'Basket'],
] as const
