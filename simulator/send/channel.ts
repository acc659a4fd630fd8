import type { ChannelEntity } from '../entities/channel';

/** A channel as V3 tells it; dates are RFC 3339. BigCommerce docs: channels V3. */
export function sendChannel(channel: ChannelEntity): Record<string, unknown> {
  const date = new Date(channel.createdAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    id: channel.id,
    icon_url: '',
    is_listable_from_ui: true,
    is_visible: true,
    date_created: date,
    date_modified: date,
    external_id: '',
    type: channel.type,
    platform: channel.platform,
    name: channel.name,
    status: channel.status,
  };
}
