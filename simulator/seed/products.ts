import type { StoreEntity } from '../entities/store';

/** Something the store sells; weight and sizes in the store's units. */
export interface CatalogItem {
  id: number;
  name: string;
  sku: string;
  brand: string;
  price: number;
  weight: number;
  width: number;
  height: number;
  depth: number;
}

type Row = [
  name: string,
  sku: string,
  brand: string,
  price: number,
  weight: number,
  ...sizes: [number, number, number],
];

/** Kitchen and home goods: ounces, inches, US dollars. */
const homeGoods: Row[] = [
  ['Walnut Cutting Board, 16 in', 'HP-CB-WAL16', 'Harbor & Pine', 68, 72, 16, 1.5, 11],
  ['Linen Tea Towels, Set of 3', 'HP-TT-LIN3', 'Harbor & Pine', 34, 11, 9, 1, 7],
  ['Cast Iron Skillet, 12 in', 'LO-SK-12', 'Lowland', 89, 128, 19, 2.5, 12.5],
  ['Stoneware Mug, Fog Grey', 'HP-MG-FOG', 'Harbor & Pine', 22, 14, 5, 4, 4],
  ['Pour-Over Coffee Set', 'BR-PO-SET', 'Brewhaus', 54, 40, 9, 10, 7],
  ['Enameled Dutch Oven, 5.5 qt', 'LO-DO-55', 'Lowland', 249, 192, 13, 8, 11],
  ['Beeswax Candle, Cedar', 'HP-CN-CED', 'Harbor & Pine', 28, 12, 4, 4, 4],
  ['Wool Throw, Charcoal', 'NW-TH-CHR', 'Northwool', 145, 48, 16, 5, 13],
  ['Copper Measuring Cups', 'HP-MC-COP', 'Harbor & Pine', 48, 18, 8, 4, 5],
  ['Ceramic Planter, 8 in', 'HP-PL-08', 'Harbor & Pine', 39, 64, 9, 9, 9],
  ["Chef's Knife, 8 in", 'KN-CF-08', 'Kestrel', 132, 9, 15, 1.5, 4],
  ['Oak Serving Tray', 'HP-TR-OAK', 'Harbor & Pine', 58, 44, 18, 3, 12],
  ['Glass Storage Jars, Set of 4', 'HP-JR-4', 'Harbor & Pine', 46, 80, 14, 8, 14],
  ['Apron, Waxed Canvas', 'HP-AP-WAX', 'Harbor & Pine', 64, 22, 12, 2, 10],
  ['Olive Wood Spoon', 'HP-SP-OLV', 'Harbor & Pine', 16, 3, 12, 1, 2],
  ['Salt Cellar, Marble', 'HP-SC-MRB', 'Harbor & Pine', 32, 30, 4, 3, 4],
];

/** Outdoor goods: kilograms, centimetres, Australian dollars. */
const outdoorGoods: Row[] = [
  ['Two-Person Trekking Tent', 'MO-TN-2P', 'Meridian', 429, 2.1, 46, 16, 16],
  ['Down Sleeping Bag, −5 °C', 'MO-SB-5', 'Meridian', 349, 0.98, 36, 20, 20],
  ['Merino Base Layer', 'MO-BL-MER', 'Meridian', 119, 0.24, 30, 4, 24],
  ['Trail Running Pack, 12 L', 'MO-PK-12', 'Meridian', 159, 0.42, 44, 24, 8],
  ['Titanium Cook Set', 'SU-CK-TI', 'Summit & Co', 139, 0.31, 16, 12, 12],
  ['Insulated Bottle, 750 ml', 'MO-BT-750', 'Meridian', 49.95, 0.38, 8, 27, 8],
  ['Rain Shell, Ochre', 'MO-JK-RN', 'Meridian', 289, 0.46, 32, 6, 26],
  ['Head Torch, 400 lm', 'LU-HT-400', 'Lumen', 79.95, 0.09, 10, 8, 6],
  ['Carbon Trekking Poles', 'SU-TP-CF', 'Summit & Co', 189, 0.44, 64, 8, 8],
  ['Wool Hiking Socks, 2 Pairs', 'MO-SK-2', 'Meridian', 39.95, 0.16, 20, 5, 12],
  ['Dry Bag, 20 L', 'MO-DB-20', 'Meridian', 44.95, 0.21, 30, 6, 20],
  ['Camp Stove, Compact', 'SU-ST-C', 'Summit & Co', 99, 0.12, 10, 8, 8],
];

const homeCatalog = toCatalog(homeGoods, 80);
const outdoorCatalog = toCatalog(outdoorGoods, 300);

/** The n-th thing the store sells, going round. */
export function productAt(store: StoreEntity, n: number): CatalogItem {
  const catalog = store.settings.countryCode === 'AU' ? outdoorCatalog : homeCatalog;
  const item = catalog[n % catalog.length];
  if (!item) throw new Error('The catalogue is empty.');
  return item;
}

function toCatalog(rows: Row[], firstId: number): CatalogItem[] {
  return rows.map(([name, sku, brand, price, weight, width, height, depth], index) => {
    return { id: firstId + index, name, sku, brand, price, weight, width, height, depth };
  });
}
