import { hash } from 'node:crypto'
import { canonicalJson } from '@/lib/canonical-json'

/** Digest of what a record says under one version of its contract; the order of keys and columns does not matter. */
export function contentHash(contractVersion: number, payload: Readonly<Record<string, unknown>>): string {
  return hash('sha256', `${contractVersion}\n${canonicalJson(payload)}`, 'base64')
}
