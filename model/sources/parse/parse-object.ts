import { Fault } from './fault'

/** A JSON object, either itself or, in a CSV cell, as its text. */
export function parseObject(raw: unknown): Record<string, unknown> | Fault {
  const value = typeof raw === 'string' ? readJson(raw) : raw
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return new Fault('must be a JSON object')
  return value as Record<string, unknown>
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
