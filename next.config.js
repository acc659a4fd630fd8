/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compiler: { styledComponents: true },
  // PGlite loads its wasm and pg-boss its SQL from beside their own files.
  serverExternalPackages: ['@electric-sql/pglite', 'pg-boss', 'pino'],
  typedRoutes: false,
  // A zone's form sends the postal codes it adds and removes: 40,000 each of up to 20 characters and a line's end are 1.8 MB.
  experimental: { serverActions: { bodySizeLimit: '2mb' } },
  // `tsc` checks types, tests included, in `npm test`; once is enough.
  typescript: { ignoreBuildErrors: true },
  // What proxy.ts lets pass. Browsers ignore Strict-Transport-Security where there is no TLS.
  headers: () =>
    Promise.resolve([
      {
        source: '/_next/static/:path*',
        headers: [
          { key: 'cross-origin-resource-policy', value: 'same-origin' },
          { key: 'strict-transport-security', value: 'max-age=31536000' },
          { key: 'x-content-type-options', value: 'nosniff' },
        ],
      },
    ]),
  // The signed payload and the ticket travel in URLs; `next dev` would print them.
  logging: { incomingRequests: { ignore: [/\/api\/bigcommerce\//] } },
};

export default config;
