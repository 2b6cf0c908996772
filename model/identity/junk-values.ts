/** Mailboxes that belong to nobody in particular. */
export const sharedMailboxes = [
  'info',
  'test',
  'office',
  'hello',
  'contact',
  'admin',
  'sales',
  'support',
  'accounts',
  'billing',
  'orders',
  'noreply',
  'no-reply',
  'none',
  'nobody',
  'unknown',
  'postmaster',
  'webmaster',
] as const

/** Values people type when a field must not be empty, as one regular expression for each kind; they never join anything. */
export const junkPatterns = {
  email: `^(${sharedMailboxes.join('|')})@|@(test|example|invalid)\\.[a-z]+$`,
  tax_id: '^[a-z]{0,2}([0-9])\\1*$|^[a-z]{0,2}0*123456789?$',
  phone: '^\\+?[0-9]{0,4}([0-9])\\1{5,}$',
  other: '^(|0+|-|n/?a|none|null|undefined|unknown|test)$',
} as const

const compiled = Object.fromEntries(Object.entries(junkPatterns).map(([kind, text]) => [kind, new RegExp(text, 'i')]))

/** Is this a value that stands for "nothing"? `value` is normalised. */
export function isJunk(kind: string, value: string): boolean {
  return (
    (compiled.other?.test(value) ?? false) || (Object.hasOwn(compiled, kind) && (compiled[kind]?.test(value) ?? false))
  )
}
