/** The cookie alone does not show that the person meant it: the page that sends must be ours. */
export function fromOurPages(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
