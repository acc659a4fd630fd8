'use client';
import { Tooltip as BigDesignTooltip, type TooltipProps } from '@bigcommerce/big-design';
import { useSyncExternalStore } from 'react';

/** BigDesign's tooltip draws into document.body while rendering, which a server has not: until hydrated, only its trigger. */
export function Tooltip(props: TooltipProps) {
  const hydrated = useSyncExternalStore(subscribe, inBrowser, onServer);
  return hydrated ? <BigDesignTooltip {...props} /> : props.trigger;
}

const subscribe = () => () => undefined;
const inBrowser = () => true;
const onServer = () => false;
