import { z } from 'zod';
import { startSignIn } from '@/lib/carriers/connection/start-sign-in';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { plainText } from '@/lib/rest/plain-text';
import { carrierParams, noQuery } from '@/lib/rest/resources/ids';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const bodySchema = z
  .strictObject({
    redirect_uri: plainText()
      .max(2000)
      .refine(isReturnAddress, 'must be an https address, or an http one of this machine')
      .meta({ description: 'Where the carrier sends the browser afterwards.', example: 'https://example.com/return' }),
    state: plainText()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'Comes back with the browser; use one that cannot be guessed.', example: 'f2c1e8' }),
  })
  .meta({ id: 'SignIn' });

export const initiateOauthEndpoint = defineEndpoint({
  method: 'POST',
  path: '/v1/operations/carriers/{carrier_id}/actions/initiate-oauth',
  id: 'initiateOauth',
  summary: 'Begin a sign-in at the carrier',
  description: 'Send a person’s browser to the answered URL. Afterwards, look at the status.',
  permissions: ['carriers:update'],
  params: carrierParams,
  query: noQuery,
  body: bodySchema,
  include: [],
  status: 200,
  response: z.object({ object: z.literal('oauth'), oauth_url: z.string() }).meta({ id: 'OAuth' }),
  errors: [
    'resource_not_found',
    'resource_gone',
    'resource_conflict',
    'external_service_error',
    'service_unavailable',
    'timeout',
  ],
  makes: 'cr',
  async run({ context, params, body }) {
    const { redirect_uri: redirectUri, state } = body;
    const oauth_url = await startSignIn(context, { id: params.carrier_id, redirectUri, state });
    return { status: 200, body: { object: 'oauth', oauth_url }, isFleeting: true };
  },
});

function isReturnAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
