import { createCarrierEndpoint } from '@/lib/rest/endpoints/create-carrier';
import { listCarriersEndpoint } from '@/lib/rest/endpoints/list-carriers';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(createCarrierEndpoint, listCarriersEndpoint);
