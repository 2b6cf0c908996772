import type { Page } from '@playwright/test'

/** So many receipts are asked for at once. */
const lot = 50
/** Of references that differ in whom they are about only, so many are asked for. */
const ofAShape = 2

/** A reference without whom it is about: ids and numbers taken out. */
const shapeOf = (reference: string) => reference.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g, '#')

/** The references of a page that give no receipt to whoever is signed in on it, with the reason; `most` of each shape are tried. */
export async function receiptRefusals(page: Page, references: readonly string[], most = ofAShape): Promise<string[]> {
  const shapes = new Map<string, Set<string>>()
  for (const reference of references) {
    const of = shapes.get(shapeOf(reference)) ?? new Set()
    if (of.size < most) shapes.set(shapeOf(reference), of.add(reference))
  }
  const asked = [...shapes.values()].flatMap((of) => [...of])
  const found: string[] = []
  for (let at = 0; at < asked.length; at += lot) {
    const query = new URLSearchParams(asked.slice(at, at + lot).map((reference) => ['of', reference]))
    const answer = await page.request.get(`/api/receipts?${query}`)
    if (!answer.ok()) return [`the receipts answered ${answer.status()}`]
    const { receipts }: { receipts: { reference: string; refusal?: string }[] } = await answer.json()
    found.push(...receipts.flatMap((one) => (one.refusal ? [`${one.reference}: ${one.refusal}`] : [])))
  }
  return found
}
