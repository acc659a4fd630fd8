/** The largest id that our database keeps: a 32-bit number, which BigCommerce's ids are far from. */
export const LARGEST_ID = 2_147_483_647;
