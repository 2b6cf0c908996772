/** Keeps a preference in this browser for a year under a cookie the server reads; null forgets it. */
export function setCookie(name: string, value: string | null): void {
  const life = value === null ? 'max-age=0' : 'max-age=31536000'
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers we support
  document.cookie = `${name}=${value ?? ''}; path=/; ${life}; samesite=lax`
}
