/** Switches of the resources: zones, methods, connections, orders, shipments, store, geography. */
export const resourceFlags = {};
