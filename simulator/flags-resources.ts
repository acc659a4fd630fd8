import { booleanFlag, choiceFlag, numberFlag } from './flag';

/** Switches of the resources: zones, methods, connections, orders, shipments, store, geography. */
export const resourceFlags = {
  emptyListStatus: choiceFlag(['204', '200'], {
    assumed: true,
    description: 'Answer to a V2 list with nothing in it or past its end: 204 without a body, or 200 with []',
  }),

  zipLocationLimit: numberFlag(40_000, { assumed: false, description: 'Most postal codes a zone may have' }),
  zipLimitStatus: choiceFlag(['400', '403'], { assumed: true, description: 'Status for too many postal codes' }),
  handlingFeeAmounts: choiceFlag(['text', 'number'], {
    assumed: false,
    description: 'Handling fees are read as text, or as numbers as one documented example does',
  }),
  zoneLocationsReplaced: booleanFlag(true, {
    assumed: true,
    description: 'PUT of a zone replaces its locations; off: it adds to them',
  }),
  zoneDeleteRemovesMethods: booleanFlag(true, { assumed: true, description: 'Deleting a zone deletes its methods' }),
  methodCreateStatus: choiceFlag(['200', '201'], { assumed: false, description: 'Status for a new shipping method' }),
  methodSettingsReplaced: booleanFlag(true, {
    assumed: true,
    description: 'PUT of a method replaces its settings wholly; off: it merges them at the top and in carrier_options',
  }),
  unconnectedMethods: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A method of a carrier the store is not connected to',
  }),
  unknownServices: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A delivery service BigCommerce does not document, or in another case',
  }),
  stringBooleans: booleanFlag(true, {
    assumed: false,
    description: 'Yes/no options of real-time methods are read as "1" and "0"',
  }),
  packagingKey: choiceFlag(['empty', 'copy', 'absent'], {
    assumed: false,
    description: 'Real-time methods are read with a packaging key: an empty list, or packaging_type again',
  }),
  singleServiceCollapses: booleanFlag(true, {
    assumed: false,
    description: 'A PUT answers a single delivery service as {"value": …} (historic)',
  }),
  stringMethodFields: booleanFlag(false, {
    assumed: false,
    description: 'Methods are read with id, enabled and is_fallback as text (historic)',
  }),
  emptyMethodSettings: booleanFlag(false, {
    assumed: false,
    description: 'Methods are read with settings: {} whatever they are, as some documented examples do',
  }),

  requiredFieldMessage: choiceFlag(['field', 'literal'], {
    assumed: true,
    description: '"Required fields missing [key]": key stands for the field’s name, or is meant to the letter',
  }),
  unknownConnectionKeys: choiceFlag(['refuse', 'ignore'], {
    assumed: true,
    description: 'A key of a carrier connection that BigCommerce does not know',
  }),
  endiciaPassphraseKey: choiceFlag(['pass_phrase', 'passphrase'], {
    assumed: true,
    description: 'How Endicia’s pass phrase is spelled: the docs’ examples and their table differ',
  }),
  connectWhenConnected: choiceFlag(['overwrite', '409', '400'], {
    assumed: true,
    description: 'POST of a carrier connection that exists',
  }),
  rotateWhenAbsent: choiceFlag(['204', '404', '400'], {
    assumed: true,
    description: 'PUT of a carrier connection that does not exist: 204 creates it',
  }),
  disconnectWhenAbsent: choiceFlag(['204', '404'], {
    assumed: true,
    description: 'DELETE of a carrier connection that does not exist',
  }),
  undocumentedConnections: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'Connections of canadapost, upsready, usps, ups, upsonline and shipperhq, with no fields',
  }),

  archivedOrdersListed: booleanFlag(true, {
    assumed: true,
    description: 'Archived orders are in lists and counts (there is no documented filter for them)',
  }),
  messyValues: booleanFlag(true, {
    assumed: false,
    description:
      'Some orders have unpadded decimals and null, "" or {} for the same field, as the documented examples do',
  }),
  addressReadOnlyInnerStatus: booleanFlag(true, {
    assumed: false,
    description: 'The 400 for a read-only key of a shipping address carries 404 inside, as the documented example does',
  }),

  overShippingRefused: booleanFlag(true, {
    assumed: true,
    description: 'A shipment of more than is left is refused; off: two shipments of the last unit both win',
  }),
  refundedUnitsShippable: booleanFlag(true, { assumed: true, description: 'Refunded units can still be shipped' }),
  otherAddressLines: choiceFlag(['refuse', 'accept'], {
    assumed: true,
    description: 'A shipment to one address with a line of another',
  }),
  nonPhysicalLines: choiceFlag(['refuse', 'accept'], {
    assumed: true,
    description: 'A shipment with a digital or gift certificate line',
  }),
  finishedOrders: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A shipment of an order that is incomplete, cancelled, declined, refunded or archived',
  }),
  omittedProvider: choiceFlag(['custom', 'empty'], {
    assumed: true,
    description: 'What is stored when shipping_provider is not sent (custom: historic)',
  }),
  providerMismatch: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'shipping_provider and tracking_carrier that name different carriers (refused in historic docs)',
  }),
  shipmentSetsStatus: booleanFlag(true, {
    assumed: true,
    description: 'A shipment moves its order to Shipped or Partially Shipped',
  }),
  shipmentMails: booleanFlag(true, { assumed: false, description: 'A new shipment sends an e-mail to the shopper' }),
  shipmentUpdateMails: booleanFlag(false, { assumed: true, description: 'A changed shipment sends the e-mail again' }),
  shipmentDeleteRestoresQuantities: booleanFlag(true, {
    assumed: true,
    description: 'Deleting a shipment lowers quantity_shipped again; the order’s status stays in any case',
  }),
} as const;
