/** What an office pays for. Prices in pence a month; yearly plans are billed twelve of them at once. */
export const plans = [
  { name: 'Office 20', seats: 20, monthly: 48_000 },
  { name: 'Office 40', seats: 40, monthly: 86_000 },
  { name: 'Office 60', seats: 60, monthly: 124_000 },
  { name: 'Office 100', seats: 100, monthly: 198_000 },
] as const

/** One plan of the catalogue. */
export type Plan = (typeof plans)[number]

/** What the web shop sells. Prices in pence. */
export const products = [
  {
    sku: 'HUI-F-500',
    name: 'Huila filter, 500 g',
    category: 'Filter',
    price: 1550,
    about: 'Washed Colombian, red apple and caramel.',
  },
  {
    sku: 'HUI-F-1000',
    name: 'Huila filter, 2 × 500 g',
    category: 'Filter',
    price: 3100,
    about: 'Two bags of our Huila.',
  },
  {
    sku: 'YIR-D-250',
    name: 'Yirga decaf, 250 g',
    category: 'Decaf',
    price: 980,
    about: 'Water process, jasmine and lemon.',
  },
  {
    sku: 'YIR-F-250',
    name: 'Yirga filter, 250 g',
    category: 'Filter',
    price: 990,
    about: 'Light roast from Yirgacheffe.',
  },
  {
    sku: 'DRK-E-1000',
    name: 'Harbour dark espresso, 1 kg',
    category: 'Espresso',
    price: 2450,
    about: 'Dark roast for machines with a grinder.',
  },
  {
    sku: 'MED-E-500',
    name: 'Wharf espresso, 500 g',
    category: 'Espresso',
    price: 1325,
    about: 'Cocoa, hazelnut; forgiving to pull.',
  },
  {
    sku: 'WIN-B-250',
    name: 'Winter blend, 250 g',
    category: 'Seasonal',
    price: 1095,
    about: 'Orange peel and clove, November to February.',
  },
  {
    sku: 'CLD-B-1L',
    name: 'Cold brew concentrate, 1 l',
    category: 'Ready to drink',
    price: 1490,
    about: 'Keeps three weeks in the fridge.',
  },
  { sku: 'FLT-P-100', name: 'Filter papers, 100', category: 'Equipment', price: 450, about: 'Size 2, unbleached.' },
  {
    sku: 'GRD-H-1',
    name: 'Hand grinder',
    category: 'Equipment',
    price: 8900,
    about: 'Steel burrs, two-year warranty.',
  },
  {
    sku: 'GRD-E-1',
    name: 'Grinder 2',
    category: 'Equipment',
    price: 24900,
    about: 'Electric, for home and small office.',
  },
  { sku: 'CUP-S-2', name: 'Two stoneware cups', category: 'Equipment', price: 2600, about: 'Fired in Stoke.' },
] as const

/** Campaigns of the marketing system, oldest first; `daysAgo` is when they went out. */
export const campaigns = [
  { id: 'CMP-101', name: 'Spring roast', daysAgo: 560 },
  { id: 'CMP-114', name: 'Grinder week', daysAgo: 430 },
  { id: 'CMP-120', name: 'Filter Club', daysAgo: 330 },
  { id: 'CMP-127', name: 'New year, new beans', daysAgo: 300 },
  { id: 'CMP-133', name: 'Summer cold brew', daysAgo: 150 },
  { id: 'CMP-139', name: 'Office refresh', daysAgo: 75 },
  { id: 'CMP-142', name: 'Winter blends', daysAgo: 12 },
] as const

/** Faults that many customers report at once. */
export const knownIssues = [
  { id: 'KI-31', title: '500 g seals fail in the lot of 9 Nov', subject: 'Bag arrived open' },
  { id: 'KI-28', title: 'Grinder 2 stalls on dark roast', subject: 'Grinder stalls' },
  { id: 'KI-25', title: 'Portal shows last month’s invoice', subject: 'Wrong invoice in the portal' },
] as const
