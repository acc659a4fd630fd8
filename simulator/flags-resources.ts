import { booleanFlag, choiceFlag } from './flag';

/** Switches of lists, connections, orders and shipments. */
export const resourceFlags = {
  emptyListStatus: choiceFlag(['204', '200'], {
    assumed: true,
    description: 'Answer to a V2 list with nothing in it or past its end: 204 without a body, or 200 with []',
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
  dateShippedAfterDelete: choiceFlag(['kept', 'cleared'], {
    assumed: true,
    description: 'date_shipped of an order after one of its shipments was deleted',
  }),
  consignmentIds: choiceFlag(['same', 'other'], {
    assumed: true,
    description: 'A shipping consignment has the id of its address (order_address_id), or one of its own',
  }),
  shipmentDeleteRestoresQuantities: booleanFlag(true, {
    assumed: true,
    description: 'Deleting a shipment lowers quantity_shipped again; the order’s status stays in any case',
  }),
} as const;
