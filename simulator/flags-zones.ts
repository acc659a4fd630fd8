import { booleanFlag, choiceFlag, numberFlag } from './flag';

/** Switches of zones and their methods. */
export const zoneFlags = {
  zipLocationLimit: numberFlag(40_000, { assumed: false, description: 'Most postal codes a zone may have' }),
  zipLimitPer: choiceFlag(['zone', 'store'], {
    assumed: true,
    description: 'The limit of postal codes counts those of one zone, or of all the store’s zones together',
  }),
  zipLimitStatus: choiceFlag(['400', '403'], { assumed: true, description: 'Status for too many postal codes' }),
  handlingFeeAmounts: choiceFlag(['text', 'number'], {
    assumed: false,
    description: 'Handling fees are read as text, or as numbers as one documented example does',
  }),
  unsetHandlingFees: choiceFlag(['absent', 'zero'], {
    assumed: false,
    description: 'A zone whose handling fee was never set is read without handling_fees, or with a fixed fee of 0',
  }),
  zoneFieldsOmitted: choiceFlag(['kept', 'reset'], {
    assumed: true,
    description: 'What a PUT of a zone leaves out: kept, or set to what a new zone has (locations are then required)',
  }),
  zoneLocationsReplaced: booleanFlag(true, {
    assumed: true,
    description: 'PUT of a zone replaces its locations; off: it adds those that are not there yet',
  }),
  zoneTypeChange: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'PUT of a zone with another type',
  }),
  unknownPlaces: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A zone with a country or state that /v2/countries does not list',
  }),
  duplicateZoneNames: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A zone with the name of another, upper and lower case alike',
  }),
  secondGlobalZone: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A zone for the rest of the world where there is one',
  }),
  zoneDeleteRemovesMethods: booleanFlag(true, { assumed: true, description: 'Deleting a zone deletes its methods' }),
  methodCreateStatus: choiceFlag(['200', '201'], { assumed: false, description: 'Status for a new shipping method' }),
  methodSettingsReplaced: booleanFlag(true, {
    assumed: true,
    description: 'PUT of a method replaces its settings wholly; off: it merges them at the top and in carrier_options',
  }),
  methodTypeChange: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'PUT of a method with another type',
  }),
  freeShippingChannels: choiceFlag(['refuse', 'accept'], {
    assumed: true,
    description: 'A free-shipping method for some channels only: documented as impossible, not how it is answered',
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
  emptySettingsAs: choiceFlag(['object', 'list'], {
    assumed: true,
    description: 'Settings with nothing in them are read as {} or as []',
  }),
  optionalMethodKeys: choiceFlag(['present', 'absent'], {
    assumed: false,
    description: 'Methods are read with is_fallback and channel_ids, or without, as some documented examples are',
  }),
} as const;
