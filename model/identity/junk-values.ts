/** Mailboxes that belong to nobody in particular. */
export const sharedMailboxes =
  'info test office hello contact admin sales support accounts billing orders noreply no-reply donotreply do-not-reply none nobody unknown anonymous postmaster webmaster hostmaster abuse enquiries enquiry service kundenservice kontakt contacto contatto vendite ventas buchhaltung facturation compta asdf qwerty'.split(
    ' ',
  ) as readonly string[]

/** Values people type when a field must not be empty, as one regular expression for each kind; they never join anything. */
export const junkPatterns = {
  email: `^(${sharedMailboxes.join('|')})@|@(test|example|invalid|none|noemail|no-email|mailinator)\\.[a-z]+$`,
  tax_id: '^[a-z]{0,2}([0-9])\\1*$|^[a-z]{0,2}0*123456789?$',
  phone: '^\\+?[0-9]{0,4}([0-9])\\1{5,}$|^\\+?[0-9]{0,4}1234567(89?0?)?$',
  other: '^(|0+|-+|\\.+|\\?+|x{2,}|n/?a|#n/a|nan|nil|none|null|undefined|unknown|unbekannt|keine?|tbc|tbd|test)$',
} as const

/** The same, to a person. */
export const junkSentences: readonly { label: string; says: string }[] = [
  {
    label: 'E-mail',
    says: `Mailboxes of a role (${sharedMailboxes.slice(0, 6).join('@, ')}@ and ${sharedMailboxes.length - 6} more) and hosts that stand for none, such as test.com or example.com`,
  },
  { label: 'Tax id', says: 'One digit repeated, or 123456789' },
  { label: 'Phone', says: 'One digit repeated to the end, or 1234567' },
  { label: 'Any kind', says: 'Zeros, dashes, n/a, none, null, unknown, tbc, test' },
]

const compiled = Object.fromEntries(Object.entries(junkPatterns).map(([kind, text]) => [kind, new RegExp(text, 'i')]))

/** Is this a value that stands for "nothing"? `value` is normalised. */
export function isJunk(kind: string, value: string): boolean {
  return (
    (compiled.other?.test(value) ?? false) || (Object.hasOwn(compiled, kind) && (compiled[kind]?.test(value) ?? false))
  )
}
