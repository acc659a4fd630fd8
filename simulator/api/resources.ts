import type { Resource } from '../gateway/resource';
import { channelRoutes, channelScope } from './channels';
import { connectionRoutes, connectionScope } from './connections';
import { geographyRoutes, geographyScope } from './geography';
import { graphqlRoutes, graphqlScope } from './graphql';
import { hookRoutes, hookScope, oldHookRoutes } from './hooks';
import { methodRoutes, methodScope } from './methods';
import { orderAddressRoutes, orderAddressScope } from './order-addresses';
import { orderProductRoutes, orderProductScope } from './order-products';
import { orderStatusRoutes, orderStatusScope } from './order-statuses';
import { orderRoutes, orderScope } from './orders';
import { shipmentRoutes, shipmentScope } from './shipments';
import { shippingQuoteRoutes, shippingQuoteScope } from './shipping-quotes';
import { storeRoutes, storeScope } from './store';
import { zoneRoutes, zoneScope } from './zones';

/** Every resource the simulated API has. */
export const resources: Resource[] = [
  { version: 'v2', scope: storeScope, routes: storeRoutes },
  { version: 'v2', scope: geographyScope, routes: geographyRoutes },
  { version: 'v2', scope: zoneScope, routes: zoneRoutes },
  { version: 'v2', scope: methodScope, routes: methodRoutes },
  { version: 'v2', scope: connectionScope, routes: connectionRoutes },
  { version: 'v2', scope: orderScope, routes: orderRoutes },
  { version: 'v2', scope: orderStatusScope, routes: orderStatusRoutes },
  { version: 'v2', scope: orderProductScope, routes: orderProductRoutes },
  { version: 'v2', scope: orderAddressScope, routes: orderAddressRoutes },
  { version: 'v2', scope: shippingQuoteScope, routes: shippingQuoteRoutes },
  { version: 'v2', scope: shipmentScope, routes: shipmentRoutes },
  { version: 'v2', scope: hookScope, routes: oldHookRoutes },
  { version: 'v3', scope: channelScope, routes: channelRoutes },
  { version: 'v3', scope: hookScope, routes: hookRoutes },
  { version: 'graphql', scope: graphqlScope, routes: graphqlRoutes },
];
