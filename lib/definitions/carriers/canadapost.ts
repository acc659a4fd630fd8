import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: zone method, Canada Post. How it is connected is documented nowhere. */
export const canadapost: CarrierDefinition = {
  id: 'canadapost',
  name: 'Canada Post',
  connection: 'in_bigcommerce',
  method: {
    fields: [
      {
        code: 'delivery_services',
        type: 'multiselect',
        label: 'Delivery services',
        required: true,
        map: {
          'DOM.RP': 'Regular Parcel',
          'DOM.EP': 'Expedited Parcel',
          'DOM.XP': 'Xpresspost',
          'DOM.XP.CERT': 'Xpresspost Certified',
          'DOM.PC': 'Priority',
          'DOM.LIB': 'Library Materials',
          'USA.EP': 'Expedited Parcel USA',
          'USA.PW.ENV': 'Priority Worldwide Envelope USA',
          'USA.PW.PAK': 'Priority Worldwide Pak USA',
          'USA.PW.PARCEL': 'Priority Worldwide Parcel USA',
          'USA.SP.AIR': 'Small Packet USA Air',
          'USA.TP': 'Tracked Packet USA',
          'USA.TP.LVM': 'Tracked Packet USA, large volume mailers',
          'USA.XP': 'Xpresspost USA',
          'INT.XP': 'Xpresspost International',
          'INT.IP.AIR': 'International Parcel Air',
          'INT.IP.SURF': 'International Parcel Surface',
          'INT.PW.ENV': 'Priority Worldwide Envelope International',
          'INT.PW.PAK': 'Priority Worldwide Pak International',
          'INT.PW.PARCEL': 'Priority Worldwide Parcel International',
          'INT.SP.AIR': 'Small Packet International Air',
          'INT.SP.SURF': 'Small Packet International Surface',
          'INT.TP': 'Tracked Packet International',
        },
      },
    ],
  },
};
