import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

const VIEW = 'view';
const PANEL = 'panel';

/**
 * Whether the app stands in BigCommerce's order panel, beside the order list, instead of in a page of its own. What opened it
 * says so in its address; from then on every address in it does, whatever link led there, so that a reload stays in the panel.
 */
export function usePanel(): boolean {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const isSaid = new URLSearchParams(query).get(VIEW) === PANEL;
  const [isPanel] = useState(isSaid);
  useEffect(() => {
    if (!isPanel || isSaid) return;
    const search = new URLSearchParams(query);
    search.set(VIEW, PANEL);
    history.replaceState(null, '', `${pathname}?${search.toString()}`);
  }, [isPanel, isSaid, pathname, query]);
  return isPanel;
}
