/** What a person can be contacted for, and how, as the consent ledger names them. */
export const contactPurposes = {
  service: { label: 'Service', meaning: 'Answering them and delivering what they bought.' },
  account_management: { label: 'Account', meaning: 'Looking after the contract.' },
  marketing: { label: 'Offers', meaning: 'Offers and news.' },
  analytics: { label: 'Analytics', meaning: 'Counting them in studies.' },
  ai_support: { label: 'AI support', meaning: 'Showing their data to an assistant.' },
} as const

export const contactChannels = {
  mail: { label: 'Mail' },
  phone: { label: 'Phone' },
  text: { label: 'Text' },
  post: { label: 'Post' },
} as const

export type ContactPurpose = keyof typeof contactPurposes
export type ContactChannel = keyof typeof contactChannels

export const contactPurposeKeys = [
  'service',
  'account_management',
  'marketing',
  'analytics',
  'ai_support',
] as const satisfies readonly ContactPurpose[]
export const contactChannelKeys = ['mail', 'phone', 'text', 'post'] as const satisfies readonly ContactChannel[]
