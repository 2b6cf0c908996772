import { expect, it } from 'vitest'
import { currentPlace } from '@/components/shell/current-place'

const places = [{ href: '/' }, { href: '/customers' }, { href: '/customers/people' }]

it.each([
  ['/', '/'],
  ['/customers', '/customers'],
  ['/customers/A-1', '/customers'],
  ['/customers/people/P-1', '/customers/people'],
  ['/customersx', undefined],
])('%s belongs to %s', (path, href) => expect(currentPlace(places, path)?.href).toBe(href))
