import { restPublic } from '@/lib/rest/rest-route';

const index = { object: 'api', version: 'v1', docs_url: '/v1/docs', openapi_url: '/v1/openapi.json' };

/** Where to go from here. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restPublic(() => index);
