import { deleteServiceLevelEndpoint } from '@/lib/rest/endpoints/delete-service-level';
import { getServiceLevelEndpoint } from '@/lib/rest/endpoints/get-service-level';
import { updateServiceLevelEndpoint } from '@/lib/rest/endpoints/update-service-level';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(
  deleteServiceLevelEndpoint,
  getServiceLevelEndpoint,
  updateServiceLevelEndpoint,
);
