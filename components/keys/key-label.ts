const words: Record<string, string> = {
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
}

/** How a key is written on its cap: "mod+k" is "⌘K" on a Mac and "Ctrl K" elsewhere. */
export function keyLabel(key: string, mac: boolean): string {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  const prefix = parts.map((part) => modifierLabel(part, mac)).join('')
  return prefix + (words[last] ?? last.toUpperCase())
}

function modifierLabel(part: string, mac: boolean): string {
  if (part === 'mod') return mac ? '⌘' : 'Ctrl '
  if (part === 'alt') return mac ? '⌥' : 'Alt '
  return mac ? '⇧' : 'Shift '
}
