/** The parts of a keyboard event that name a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  altGraph?: boolean
}

/**
 * Names a key press as bindings write it: "m", ".", "?", "[", "arrowdown", "mod+k" (Ctrl or Cmd), "shift+m". Shift
 * counts only for letters and named keys, since it is part of typing "?"; AltGr counts as no modifier, since it is part of
 * typing "[" on many keyboards.
 */
export function keyName(press: KeyPress): string {
  const key = press.key.toLowerCase()
  const named = key.length > 1 || /\p{L}/u.test(key)
  const mod = !press.altGraph && (press.ctrlKey || press.metaKey)
  const alt = !press.altGraph && press.altKey
  return `${mod ? 'mod+' : ''}${alt ? 'alt+' : ''}${press.shiftKey && named ? 'shift+' : ''}${key}`
}
