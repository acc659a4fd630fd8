'use client';
import { useEffect } from 'react';
import { endSession } from '@/components/shell/browser-session';

interface ControlPanelSdk {
  init: (options: { onLogout: () => void }) => void;
}

declare global {
  interface Window {
    Bigcommerce?: ControlPanelSdk;
    bcAsyncInit?: () => void;
  }
}

/**
 * BigCommerce's JavaScript SDK: it keeps the control panel's session alive while the app is used, and ends ours when the
 * person signs out there. When it cannot be loaded, the app works without it.
 */
export function BigCommerceSdk({ url }: { url: string }) {
  useEffect(() => {
    if (document.querySelector(`script[data-bigcommerce-sdk]`)) return;
    window.bcAsyncInit = () => {
      window.Bigcommerce?.init({ onLogout: () => void endSession() });
    };
    const script = document.createElement('script');
    script.src = url;
    script.async = true;
    script.nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    script.dataset['bigcommerceSdk'] = '';
    document.head.append(script);
  }, [url]);
  return null;
}
