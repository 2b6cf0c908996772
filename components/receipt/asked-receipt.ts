import { nameOf, referenceOf } from '@/components/receipt/reference-of'

/** A value whose receipt is asked for: the element it stands in, and what that says of it. */
export type AskedReceipt = { element: HTMLElement; reference: string; name: string; use: string | null }

/** What the nearest value around an element says of itself, or null where there is none. */
export function askedOf(element: Element | null | undefined): AskedReceipt | null {
  const value = element?.closest<HTMLElement>('[data-receipt]')
  const reference = value && referenceOf(value)
  if (!value || !reference) return null
  return { element: value, reference, name: nameOf(value), use: viewFactOf(value) }
}

/** Which fact of which view a value stands for, as `view grain fact`: said by itself, or by the fact it stands in. */
function viewFactOf(value: HTMLElement): string | null {
  const fact = value.closest<HTMLElement>('[data-fact]')
  const view = fact?.closest<HTMLElement>('[data-view]')
  const around = fact && view ? `${view.dataset.view} ${view.dataset.grain} ${fact.dataset.fact}` : null
  return value.dataset.use ?? around
}

const rows = '[data-row], tr, li, article, dl, section'

/**
 * The value that "." means: the one that has the focus, else the one under the pointer, else the first inside what has
 * the focus, or in its row.
 */
export function meantValue(): AskedReceipt | null {
  const focused = document.activeElement
  const under = [...document.querySelectorAll('[data-receipt]:hover')].at(-1)
  const row = focused === document.body ? null : focused?.closest(rows)
  return (
    askedOf(focused) ??
    askedOf(under) ??
    askedOf(focused === document.body ? null : focused?.querySelector('[data-receipt]')) ??
    askedOf(row?.querySelector('[data-receipt]'))
  )
}

/** The value before (-1) or after (1) this one in its row; null at the end of it. */
export function neighbour(of: AskedReceipt, step: -1 | 1): AskedReceipt | null {
  const row = of.element.parentElement?.closest(rows)
  const all = [...(row?.querySelectorAll<HTMLElement>('[data-receipt]') ?? [])]
  const own = all.findIndex((one) => referenceOf(one) === of.reference)
  const rest = step < 0 ? all.slice(0, Math.max(own, 0)).toReversed() : all.slice(own + 1)
  return askedOf(rest.find((one) => referenceOf(one) !== of.reference))
}
