const name = 'kith:leaving'

/** Tells whoever listens that the browser sets out for another page of ours. */
export function tellLeaving(href: string): void {
  window.dispatchEvent(new CustomEvent<string>(name, { detail: href }))
}

/** Calls back with the address, path and query, each time the browser sets out for another page. Returns how to stop. */
export function onLeaving(listener: (address: string) => void): () => void {
  const heard = (event: Event) => {
    if (!(event instanceof CustomEvent)) return
    const url = new URL(String(event.detail), window.location.href)
    listener(url.pathname + url.search)
  }
  window.addEventListener(name, heard)
  return () => window.removeEventListener(name, heard)
}

/** The address of the page that stands, path and query. Browser only. */
export const addressHere = (): string => window.location.pathname + window.location.search
