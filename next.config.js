/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compiler: { styledComponents: true },
  // PGlite loads its wasm and pg-boss its SQL from beside their own files.
  serverExternalPackages: ['@electric-sql/pglite', 'pg-boss', 'pino'],
  typedRoutes: false,
  // The signed payload and the ticket travel in URLs; `next dev` would print them.
  logging: { incomingRequests: { ignore: [/\/api\/bigcommerce\//] } },
};

export default config;
