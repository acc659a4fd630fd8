import { z } from 'zod';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { carrierParams, noQuery } from '@/lib/rest/resources/ids';

const statusSchema = z.enum(['connected', 'authorization_pending', 'disconnected']);

export const oauthStatusEndpoint = defineEndpoint({
  method: 'GET',
  path: '/v1/operations/carriers/{carrier_id}/oauth-status',
  id: 'getOauthStatus',
  summary: 'Look at the sign-in status',
  description: 'Asks Shippo. A carrier without an account there, or made in sandbox, is `disconnected`.',
  permissions: ['carriers:read'],
  params: carrierParams,
  query: noQuery,
  include: [],
  status: 200,
  response: z.object({ object: z.literal('oauth_status'), status: statusSchema }).meta({ id: 'OAuthStatus' }),
  errors: [
    'validation_failed',
    'resource_not_found',
    'resource_gone',
    'external_service_error',
    'service_unavailable',
    'timeout',
  ],
  async run({ context, params }) {
    const { shippo } = await checkConnection(context, params.carrier_id);
    return { status: 200, body: { object: 'oauth_status', status: shippo?.status ?? 'disconnected' } };
  },
});
