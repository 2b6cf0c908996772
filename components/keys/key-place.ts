import type { KeyPlace } from '@/components/keys/key-registry'
import { areKeysOff } from '@/components/keys/keys-off'

const quietInputs = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image'])

/** Says where a key was pressed: in a text field, under an open dialog, with single keys switched off. Browser only. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  return {
    typing: target instanceof HTMLElement && isTyping(target),
    onControl: target instanceof HTMLElement && target.closest('a, button, summary, input') !== null,
    dialog: document.querySelector('[data-kith-overlay]') !== null,
    singleKeysOff: areKeysOff(),
  }
}

function isTyping(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !quietInputs.has(element.type)
  return element.isContentEditable || element.matches('textarea, select, [role="textbox"], [role="combobox"]')
}
