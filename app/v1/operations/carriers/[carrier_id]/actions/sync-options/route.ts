import { syncOptionsEndpoint } from '@/lib/rest/endpoints/sync-options';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(syncOptionsEndpoint);
