import { createServiceLevelEndpoint } from '@/lib/rest/endpoints/create-service-level';
import { listServiceLevelsEndpoint } from '@/lib/rest/endpoints/list-service-levels';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(
  createServiceLevelEndpoint,
  listServiceLevelsEndpoint,
);
