import { type NextRequest, NextResponse } from 'next/server'

/**
 * Security headers with a fresh nonce for each page. It authorises nothing: pages, routes and commands do that for
 * themselves. Uploads and ingestion stay out of the matcher, because Next cuts bodies that pass through here.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const status = refusals.test(request.nextUrl.pathname) ? 400 : 200
  const response = NextResponse.next({ request: { headers }, status })
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value)
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|api/import|api/ingest|api/health).*)'] }

/** Pages that say why an address cannot be used. A page cannot set its status, so it is set here. */
const refusals = /^\/customers\/[a-z]+\/refused$/

const development = process.env.NODE_ENV === 'development'

const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const fixedHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}
