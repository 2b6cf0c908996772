import type { Page } from '@playwright/test'
import type { Role } from '@/model/access/roles'
import { customerPath } from './customer-path'
import { linkPath } from './link-path'

/** A screen as an address, or as a way to find it from what a list shows. */
export type Screen = string | ((page: Page) => Promise<string>)

const marlowe =
  (rest = ''): Screen =>
  async (page) =>
    (await customerPath(page, 'accounts', 'Marlowe & Thane')) + rest

/** Every screen, each under a role that works there. */
export const screens: Readonly<Record<Role, readonly Screen[]>> = {
  steward: [
    '/',
    '/review',
    '/review?if=different&show=all',
    '/review?grain=household',
    '/review?group=unsure&system=crm&from=1000&sort=due',
    '/review?q=nobody-has-this-name',
    '/review/decisions',
    '/review/batches',
    '/review/batches/draw?grain=company',
    '/review/sorting',
    '/recalls',
    '/review/decisions?customer=nobody-has-this-name&kind=merge&state=standing',
    '/cases',
    '/cases?state=closed',
    '/households',
    '/why',
    '/why?a=A-00001&b=A-00002',
    '/matching',
    '/matching?grain=account',
    '/matching?grain=household',
    '/matching/teach?grain=person',
    '/customers/accounts?stage=at_risk&renews=60',
    '/customers/companies',
    '/customers/people?q=Whitlock',
    '/customers/households',
    '/customers/accounts?q=nobody-has-this-name',
    marlowe('?view=steward-record'),
    marlowe('/cluster'),
    async (page) => `${await customerPath(page, 'people', 'Dana Whitlock')}/cluster`,
    (page) => linkPath(page, '/customers/companies', 'rowheader'),
    (page) => linkPath(page, '/customers/households', 'rowheader'),
    async (page) => linkPath(page, await customerPath(page, 'accounts', 'Marlowe & Thane'), 'rowheader'),
    '/quality',
    '/quality/stale-source',
    '/quality/contract-violation?state=muted',
    '/keys',
  ],
  success: ['/', '/customers/accounts', marlowe(), marlowe('/timeline'), marlowe('/timeline?anchor=renewal')],
  support: [
    '/',
    '/cases?state=closed',
    '/customers/people',
    (page) => customerPath(page, 'people', 'Dana Whitlock'),
    marlowe(),
  ],
  analyst: [
    '/',
    '/metrics',
    '/metrics/mrr',
    '/metrics/active_customer?range=months',
    '/metrics/health',
    '/model',
    '/model/fields',
    '/model/questions',
    '/model/glossary',
    '/model/identifiers',
    '/model/access',
  ],
  auditor: ['/', '/audit', '/audit?verify=all', '/admin', '/review', '/households', '/matching', marlowe('/cluster')],
  admin: [
    '/',
    '/sources',
    '/sources/marketing/contact',
    '/sources/import',
    '/sources/runs',
    (page) => linkPath(page, '/sources/runs', 'row', /sources\/runs\//),
    '/admin',
    '/admin/review-policy',
    '/review',
  ],
}
