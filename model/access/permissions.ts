import type { Role } from './roles'

const everyone = ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'] as const

/** Every right, once. Commands and queries name a key from here; a key nobody names fails a test. */
export const permissions = {
  'home.read': { label: 'See what waits', roles: everyone },
  'home.work': { label: 'Put aside what waits', roles: everyone },
  'customer.list': { label: 'List customers', roles: everyone },
  'customer.read': { label: 'Open a customer', roles: everyone },
  'customer.lookup': { label: 'Look a customer up', roles: ['steward', 'success', 'support', 'auditor'] },
  'timeline.read': { label: 'Read a timeline', roles: ['steward', 'success', 'support', 'analyst', 'auditor'] },
  'receipt.read': { label: 'Ask where a value came from', roles: everyone },
  'field.reveal': { label: 'Reveal a masked field for 60 seconds', roles: ['support'] },
  'customer.confirm': { label: 'Say which of two look-alikes is meant', roles: ['support'] },
  'review.propose': { label: 'Send a duplicate to the steward', roles: ['support', 'success'] },
  'record.read': { label: 'Read source records as received', roles: ['steward', 'auditor'] },
  'review.read': { label: 'See the duplicate queue', roles: ['admin', 'steward', 'auditor'] },
  'review.decide': { label: 'Decide duplicates and undo decisions', roles: ['steward'] },
  'review.assign': { label: 'Assign duplicates and hand them over', roles: ['admin', 'steward'] },
  'review.policy': { label: 'Set deadlines and the second approver', roles: ['admin'] },
  'review.certify': { label: 'Certify a band by a sample', roles: ['steward'] },
  'case.raise': { label: 'Report a wrong person', roles: ['support', 'success', 'steward'] },
  'case.read': { label: 'See reported cases', roles: everyone },
  'case.settle': { label: 'Settle reported cases', roles: ['steward'] },
  'number.doubt': {
    label: 'Report a total or figure as wrong',
    roles: ['admin', 'steward', 'success', 'support', 'analyst'],
  },
  'number.settle': {
    label: 'Settle reports of the numbers one speaks for',
    roles: ['admin', 'success', 'analyst'],
  },
  'note.write': { label: 'Write notes about a customer', roles: ['steward', 'success', 'support'] },
  'use.note': { label: 'Have one’s use of a customer noted', roles: everyone },
  'recall.read': {
    label: 'See what a wrong merge reached',
    roles: ['admin', 'steward', 'success', 'support', 'auditor'],
  },
  'recall.work': { label: 'Handle what a wrong merge reached', roles: ['admin', 'steward', 'success', 'support'] },
  'outbox.read': { label: 'Hear about merges and partings', roles: ['admin', 'steward', 'auditor'] },
  'view.save': { label: 'Save and share a list', roles: everyone },
  'matching.read': { label: 'See the matching models', roles: ['admin', 'steward', 'auditor'] },
  'matching.manage': { label: 'Train, publish and roll back matching models', roles: ['admin', 'steward'] },
  'value.pin': { label: 'Pin a value over its sources', roles: ['steward'] },
  'source.read': { label: 'See sources and imports', roles: ['admin', 'steward', 'analyst', 'auditor'] },
  'import.run': { label: 'Bring a file in', roles: ['admin', 'steward'] },
  'import.revert': { label: 'Revert an import', roles: ['admin', 'steward'] },
  'quality.read': { label: 'See quality checks', roles: ['admin', 'steward', 'success', 'analyst', 'auditor'] },
  'quality.work': { label: 'Assign and mute findings', roles: ['steward'] },
  'metric.read': { label: 'Read metrics', roles: ['admin', 'steward', 'success', 'analyst', 'auditor'] },
  'metric.confirm': {
    label: 'Confirm what a metric means',
    roles: ['admin', 'steward', 'success', 'analyst'],
  },
  'metric.appoint': { label: 'Say who speaks for a department', roles: ['admin'] },
  'churn.train': { label: 'Train and publish the churn model', roles: ['admin', 'analyst'] },
  'value.read': { label: 'See what the system costs and is worth', roles: ['admin', 'analyst', 'auditor'] },
  'value.cost': { label: 'Enter what the system costs', roles: ['admin', 'analyst'] },
  'dashboard.read': { label: 'See the dashboard of one’s role', roles: everyone },
  'history.read': { label: 'See the answers to the historical questions over all customers', roles: everyone },
  'journey.read': {
    label: 'See journeys over all customers',
    roles: ['admin', 'steward', 'success', 'analyst', 'auditor'],
  },
  'view.compose': { label: 'Compose curated views', roles: ['admin'] },
  'model.read': { label: 'Read the model', roles: everyone },
  'audit.read': { label: 'Read the audit', roles: ['admin', 'auditor'] },
  'people.read': { label: 'See people and roles', roles: ['admin', 'auditor'] },
  'people.manage': { label: 'Invite, disable and change roles', roles: ['admin'] },
  'token.manage': { label: 'Make and revoke tokens', roles: ['admin'] },
  'pipeline.run': { label: 'Load, resolve, measure and check', roles: [] },
} as const satisfies Record<string, { label: string; roles: readonly Role[] }>

export type Permission = keyof typeof permissions

/** May an actor with this role do this? The worker (`system`) may do everything the pipeline needs. */
export function may(role: Role | 'system', permission: Permission): boolean {
  return role === 'system' || (permissions[permission].roles as readonly Role[]).includes(role)
}

/** Whom to ask for a right one does not have: the labels of the roles that have it. */
export function whoMay(permission: Permission): readonly Role[] {
  return permissions[permission].roles
}
