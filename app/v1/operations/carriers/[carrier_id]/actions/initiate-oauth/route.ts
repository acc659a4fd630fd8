import { initiateOauthEndpoint } from '@/lib/rest/endpoints/initiate-oauth';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(initiateOauthEndpoint);
