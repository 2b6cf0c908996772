import { describe, expect, it } from 'vitest'
import { createHeldKeys } from '@/components/keys/held-keys'
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

describe('keys while a page turns', () => {
  const world = (answers: Record<string, string> = {}) => {
    const at = { here: '/customer', now: 0 }
    const pressed: string[] = []
    const held = createHeldKeys<string>({
      here: () => at.here,
      now: () => at.now,
      press: (key) => {
        const does = (answers[at.here] ?? '').includes(key)
        if (does) pressed.push(`${key} on ${at.here}`)
        if (does && key === 't') held.leave('/timeline')
        return does
      },
    })
    const tick = (ms = 25) => {
      at.now += ms
      held.tick()
    }
    return { at, held, pressed, tick }
  }

  it('wait for the new page and are pressed there in their order', () => {
    const { at, held, pressed, tick } = world({ '/customer': 'r', '/timeline': 'rx' })
    held.leave('/timeline')
    for (const key of ['r', 'x']) held.hold(key)
    tick()
    expect([held.holding(), pressed]).toEqual([true, []])
    at.here = '/timeline'
    tick()
    tick()
    expect(pressed).toEqual(['r on /timeline', 'x on /timeline'])
    expect(held.holding()).toBe(false)
  })

  it('stop at the next key that leads on, and wait for that page in turn', () => {
    const { at, held, pressed, tick } = world({ '/accounts': 't', '/timeline': 'r', '/customer': 'r' })
    held.leave('/accounts')
    for (const key of ['t', 'r']) held.hold(key)
    at.here = '/accounts'
    tick()
    tick()
    expect([pressed, held.holding()]).toEqual([['t on /accounts'], true])
    at.here = '/timeline'
    tick()
    tick()
    expect(pressed).toEqual(['t on /accounts', 'r on /timeline'])
  })

  it('are let go of where they mean nothing, where the page never comes, and are never held for the page that stands', () => {
    const { at, held, pressed, tick } = world({ '/customer': 'r' })
    held.leave('/customer')
    expect(held.holding()).toBe(false)
    held.leave('/timeline')
    held.hold('r')
    tick(31_000)
    expect([held.holding(), pressed]).toEqual([false, []])
    held.leave('/timeline')
    held.hold('r')
    at.here = '/timeline'
    tick()
    tick()
    expect(held.holding()).toBe(true)
    tick(2_000)
    expect([held.holding(), pressed]).toEqual([false, []])
  })
})
