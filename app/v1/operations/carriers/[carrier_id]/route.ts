import { deleteCarrierEndpoint } from '@/lib/rest/endpoints/delete-carrier';
import { getCarrierEndpoint } from '@/lib/rest/endpoints/get-carrier';
import { updateCarrierEndpoint } from '@/lib/rest/endpoints/update-carrier';
import { restMethods } from '@/lib/rest/rest-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = restMethods(
  deleteCarrierEndpoint,
  getCarrierEndpoint,
  updateCarrierEndpoint,
);
