import { defineConfig } from 'prisma/config';

// Only Prisma's own commands read this; the app opens its database in lib/database.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] || 'postgresql://embedded/database' },
});
