import type { Purpose } from '@/model/fields/field'

/** What data is used for, in words. */
export const purposeWords = {
  service: 'Service',
  account_management: 'Account management',
  marketing: 'Marketing',
  analytics: 'Analytics',
  ai_support: 'AI support',
  ai_scoring: 'AI scoring',
} as const satisfies Record<Purpose, string>
