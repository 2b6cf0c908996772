/**
 * One key of a screen: its name as keyName gives it, what it does in words, and the deed. `inInput` works while typing
 * too; `repeats` goes on while the key is held, for movement only.
 */
export type KeyBinding = {
  key: string
  label: string
  run: (event: KeyboardEvent) => void
  inInput?: boolean
  repeats?: boolean
}

/** Bindings that belong together under one heading. `inDialog` keeps them alive while a dialog or popover is open. */
export type KeyGroup = { scope: string; bindings: readonly KeyBinding[]; inDialog?: boolean }

/** Where a key was pressed. */
export type KeyPlace = { typing: boolean; onControl: boolean; dialog: boolean; singleKeysOff: boolean }

/** The list of keys that are alive now; handlers and the list a person reads are the same entries. */
export type KeyRegistry = {
  add: (group: KeyGroup) => () => void
  find: (key: string, place: KeyPlace) => KeyBinding | null
  groups: () => readonly KeyGroup[]
  subscribe: (listener: () => void) => () => void
}

/** Makes an empty registry. Of two bindings for a key, the one added last answers. */
export function createKeyRegistry(): KeyRegistry {
  let groups: readonly KeyGroup[] = []
  const listeners = new Set<() => void>()
  const change = (next: readonly KeyGroup[]) => {
    groups = next
    for (const listener of listeners) listener()
  }
  return {
    add(group) {
      change([...groups, group])
      return () => change(groups.filter((each) => each !== group))
    },
    find(key, place) {
      for (const group of groups.toReversed()) {
        if (place.dialog && !group.inDialog) continue
        const binding = group.bindings.find((each) => each.key === key && isAllowed(each, place))
        if (binding) return binding
      }
      return null
    },
    groups: () => groups,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isAllowed(binding: KeyBinding, place: KeyPlace): boolean {
  if (place.typing && !binding.inInput) return false
  if (place.onControl && (binding.key === 'enter' || binding.key === ' ')) return false
  return !place.singleKeysOff || binding.key.includes('mod+') || binding.key === 'escape'
}
