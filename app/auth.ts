import { createHmac } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { endSession } from '@/server/access/end-session'
import { sessionHours } from '@/server/access/open-session'
import { signIn, signInVouched } from '@/server/access/sign-in'

/** The key the session cookie is sealed with. */
export const authSecret = () => createHmac('sha256', env().KITH_SECRET).update('session cookie').digest('base64url')

/** Is sign-in through an identity provider set up? */
export const hasOidc = () =>
  Boolean(env().KITH_OIDC_ISSUER && env().KITH_OIDC_CLIENT_ID && env().KITH_OIDC_CLIENT_SECRET)

/**
 * Everything next-auth is told. The cookie carries nothing but an opaque session token; who that is gets looked up on
 * each request, so that sign-out and changes of role act at once. What a browser sends as an update is ignored.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [password, ...(hasOidc() ? [identityProvider()] : [])],
    callbacks: {
      async jwt({ token, user, account, profile }) {
        if (account?.provider === 'credentials' && user) return { sid: user.id }
        if (account?.provider === 'oidc') return { sid: await vouched(profile) }
        return { sid: token.sid }
      },
      async session({ session }) {
        return { expires: session.expires }
      },
      async signIn({ account, profile }) {
        return account?.provider !== 'oidc' || (profile as OidcProfile | undefined)?.email_verified === true
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await endSession(token.sid)
      },
    },
  }
}

const password = Credentials({
  name: 'password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize(given) {
    if (typeof given?.email !== 'string' || typeof given.password !== 'string') return null
    const token = await signIn(given.email, given.password)
    return token ? { id: token } : null
  },
})

type OidcProfile = { sub?: string; email?: string; email_verified?: boolean; name?: string }

const identityProvider = () => ({
  id: 'oidc',
  name: 'Single sign-on',
  type: 'oauth' as const,
  wellKnown: `${env().KITH_OIDC_ISSUER}/.well-known/openid-configuration`,
  clientId: env().KITH_OIDC_CLIENT_ID,
  clientSecret: env().KITH_OIDC_CLIENT_SECRET,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce' as const, 'state' as const, 'nonce' as const],
  profile: (profile: OidcProfile) => ({ id: profile.sub ?? '', email: profile.email, name: profile.name }),
})

async function vouched(profile: unknown): Promise<string | undefined> {
  const { email, sub } = (profile ?? {}) as OidcProfile
  const token = email && sub ? await signInVouched(email, sub) : null
  if (!token) throw new Error('AccessDenied')
  return token
}
