import { env } from '@/lib/env';
import { version } from '@/package.json';

/** What registrations depend on besides the store: which version wants them, and at which address. */
export function registeredFor(): string {
  return `${version} ${env().APP_URL}`;
}
