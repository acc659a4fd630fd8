import type { Resource } from '../gateway/resource';

/** Every resource the simulated API has. */
export const resources: Resource[] = [];
