import type { Endpoint } from '@/lib/rest/endpoint';
import { createCarrierEndpoint } from '@/lib/rest/endpoints/create-carrier';
import { createServiceLevelEndpoint } from '@/lib/rest/endpoints/create-service-level';
import { deleteCarrierEndpoint } from '@/lib/rest/endpoints/delete-carrier';
import { deleteServiceLevelEndpoint } from '@/lib/rest/endpoints/delete-service-level';
import { getCarrierEndpoint } from '@/lib/rest/endpoints/get-carrier';
import { getServiceLevelEndpoint } from '@/lib/rest/endpoints/get-service-level';
import { initiateOauthEndpoint } from '@/lib/rest/endpoints/initiate-oauth';
import { listCarriersEndpoint } from '@/lib/rest/endpoints/list-carriers';
import { listServiceLevelsEndpoint } from '@/lib/rest/endpoints/list-service-levels';
import { oauthStatusEndpoint } from '@/lib/rest/endpoints/oauth-status';
import { syncOptionsEndpoint } from '@/lib/rest/endpoints/sync-options';
import { updateCarrierEndpoint } from '@/lib/rest/endpoints/update-carrier';
import { updateServiceLevelEndpoint } from '@/lib/rest/endpoints/update-service-level';

/** Every endpoint, in the order in which the reference page explains them. */
export const endpoints: readonly Endpoint[] = [
  listCarriersEndpoint,
  createCarrierEndpoint,
  getCarrierEndpoint,
  updateCarrierEndpoint,
  deleteCarrierEndpoint,
  listServiceLevelsEndpoint,
  createServiceLevelEndpoint,
  getServiceLevelEndpoint,
  updateServiceLevelEndpoint,
  deleteServiceLevelEndpoint,
  initiateOauthEndpoint,
  oauthStatusEndpoint,
  syncOptionsEndpoint,
];
