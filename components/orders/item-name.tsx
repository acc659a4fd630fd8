'use client';
import { Small } from '@bigcommerce/big-design';

/** A line's name with SKU, options and bin under it. */
export function ItemName({ name, details }: { name: string; details: readonly string[] }) {
  return (
    <>
      {name}
      {details.length > 0 ? (
        <Small color="secondary60" marginBottom="none">
          {details.join(' · ')}
        </Small>
      ) : null}
    </>
  );
}
