import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway/env';
import { V3Error } from '../gateway/errors';
import { sendChannel } from '../send/channel';
import { answerV3List, readPaging } from './paging';

export const channelScope = 'store_channel_settings';

/** Channels, read only. BigCommerce docs: channels V3. */
export function channelRoutes(): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/channels', (c) => {
    const channels = [...c.get('store').channels.values()].map(sendChannel);
    return answerV3List(c, channels, readPaging(c));
  });

  routes.get('/channels/:channelId', (c) => {
    const channel = c.get('store').channels.get(Number(c.req.param('channelId')));
    if (!channel) throw new V3Error(404, 'The channel was not found.');
    return c.json({ data: sendChannel(channel), meta: {} });
  });

  return routes;
}
