import { oauthStatusEndpoint } from '@/lib/rest/endpoints/oauth-status';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(oauthStatusEndpoint);
