import type { Page } from '@playwright/test'

/** What a screen shows: how many rendered values have a receipt, the references they name, and the texts that have none. */
export type RenderedValues = { values: number; covered: number; references: string[]; bare: string[] }

/**
 * What is no value of a customer or of the business although it holds a digit: what the reader types, keys, places to go,
 * code, pictures that have a table twin, how fresh a value is (its receipt says so too), and what a screen itself declares
 * with `data-plain`: its own date, a calendar's days, what Kith wrote down of its own work.
 */
const plain = [
  '[data-plain]',
  'input, select, textarea, option, label, [role="spinbutton"]',
  'kbd, code, pre, svg, script, style, .sr-only',
  'nav, [role="tablist"], [role="search"], [aria-hidden="true"]',
  'thead, [role="columnheader"]',
  '.text-fresh, .text-stale',
  '[data-kith-overlay]',
].join(', ')

/** Where text without a digit is a value too: a cell of a list, a fact. Words elsewhere are the interface's own. */
const cells = 'td, dd, [data-value]'

/** The code of a customer: a name to find it by. */
const name = '^[APCH]-\\d{4,}$'

/** A missing value, and words that only join values. */
const joining = '^(none|not measured|of|and|in|was|from|to|[^\\p{L}\\p{N}]+)$'

/**
 * Looks at all texts inside `main`: each with a digit in it, and each in a cell, is a rendered value. One is covered when it
 * stands inside an element with `data-receipt`, or is the remark of a fact whose value does. Words of controls are none.
 */
export function renderedValues(page: Page): Promise<RenderedValues> {
  return page.evaluate(
    ({ plain, cells, name, joining }) => {
      const main = document.querySelector('main')
      const found: RenderedValues = { values: 0, covered: 0, references: [], bare: [] }
      if (!main) return found
      found.references = [...main.querySelectorAll<HTMLElement>('[data-receipt]')].map(
        (one) => one.dataset.receipt?.replace('~', one.closest<HTMLElement>('[data-row]')?.dataset.row ?? '~') ?? '',
      )
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? ''
        const element = walker.currentNode.parentElement
        if (!element || text === '' || element.closest(plain) || !element.checkVisibility()) continue
        if (new RegExp(name).test(text) || new RegExp(joining, 'iu').test(text)) continue
        const covered =
          element.closest('[data-receipt]') !== null || !!element.closest('.fact')?.querySelector('[data-receipt]')
        const word = !/\d/.test(text) && (!element.closest(cells) || element.closest('button, a, summary'))
        if (!covered && word) continue
        found.values++
        if (covered) found.covered++
        else found.bare.push(text.slice(0, 60))
      }
      return found
    },
    { plain, cells, name, joining },
  )
}
