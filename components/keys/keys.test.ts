import { describe, expect, it } from 'vitest'
import { keyLabel } from '@/components/keys/key-label'
import { type KeyPress, keyName } from '@/components/keys/key-name'
import { createKeyRegistry } from '@/components/keys/key-registry'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})
const desk = { typing: false, onControl: false, dialog: false, singleKeysOff: false }

describe('keyName', () => {
  it.each([
    [press('m'), 'm'],
    [press('M', { shiftKey: true }), 'shift+m'],
    [press('?', { shiftKey: true }), '?'],
    [press('k', { metaKey: true }), 'mod+k'],
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('[', { ctrlKey: true, altKey: true, altGraph: true }), '['],
    [press('ArrowDown'), 'arrowdown'],
  ])('%o is %s', (event, name) => expect(keyName(event)).toBe(name))

  it('is written on a cap', () => {
    expect(keyLabel('mod+k', true)).toBe('⌘K')
    expect(keyLabel('mod+k', false)).toBe('Ctrl K')
    expect(keyLabel('escape', false)).toBe('Esc')
  })
})

describe('registry', () => {
  const binding = (key: string, label: string, inInput?: boolean) => ({ key, label, run: () => {}, inInput })

  it('answers with the last added and forgets what is removed', () => {
    const registry = createKeyRegistry()
    registry.add({ scope: 'Page', bindings: [binding('m', 'first')] })
    const remove = registry.add({ scope: 'Row', bindings: [binding('m', 'second')] })
    expect(registry.find('m', desk)?.label).toBe('second')
    remove()
    expect(registry.find('m', desk)?.label).toBe('first')
    expect(registry.groups()).toHaveLength(1)
  })

  it('keeps quiet while typing, under a dialog and when single keys are off', () => {
    const registry = createKeyRegistry()
    registry.add({ scope: 'Page', bindings: [binding('m', 'same'), binding('mod+k', 'find', true)] })
    registry.add({ scope: 'Receipt', inDialog: true, bindings: [binding('h', 'history')] })
    expect(registry.find('m', { ...desk, typing: true })).toBeNull()
    expect(registry.find('mod+k', { ...desk, typing: true })?.label).toBe('find')
    expect(registry.find('m', { ...desk, dialog: true })).toBeNull()
    expect(registry.find('h', { ...desk, dialog: true })?.label).toBe('history')
    expect(registry.find('m', { ...desk, singleKeysOff: true })).toBeNull()
    registry.add({ scope: 'Page', bindings: [binding('enter', 'open')] })
    expect(registry.find('enter', { ...desk, onControl: true })).toBeNull()
    expect(registry.find('mod+k', { ...desk, singleKeysOff: true })?.label).toBe('find')
  })
})
