/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  distDir: process.env.KITH_DIST || '.next',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingIncludes: { '/api/health/ready': ['./drizzle/meta/_journal.json'] },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'postgres',
    'pg',
    'graphile-worker',
    '@node-rs/argon2',
    'pino',
    'libphonenumber-js',
    'tldts',
  ],
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' }, authInterrupts: true },
}

export default config
