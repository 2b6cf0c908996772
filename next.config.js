/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  distDir: process.env.KITH_DIST || '.next',
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
