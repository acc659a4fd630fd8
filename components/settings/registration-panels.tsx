'use client';
import { RegistrationPanel } from '@/components/settings/registration-panel';
import type { FormState } from '@/lib/form-state';
import type { Standing } from '@/lib/registrations/list-registrations';

interface RegistrationPanelsProps {
  webhooks: PlainStanding;
  orderPanel: PlainStanding;
  check: (() => Promise<FormState>) | undefined;
}

interface PlainStanding extends Pick<Standing, 'state' | 'reasons'> {
  lastChecked: string | undefined;
}

/** The two things that the app registers in BigCommerce: webhooks, and what its order list offers. */
export function RegistrationPanels({ webhooks, orderPanel, check }: RegistrationPanelsProps) {
  return (
    <>
      <RegistrationPanel
        id="live-updates"
        header="Live updates"
        description="Whether open pages learn at once of what happens to orders outside this app."
        standing={webhooks}
        lastChecked={webhooks.lastChecked}
        words={{
          active: {
            label: 'On',
            meaning: 'BigCommerce tells Carrier Desk of every change of an order. Open pages show it within seconds.',
          },
          without: 'Open pages look for changes every minute instead.',
        }}
        check={check}
      />
      <RegistrationPanel
        id="order-panel"
        header="Order panel"
        description="Whether BigCommerce’s own order list offers Create shipment."
        standing={orderPanel}
        lastChecked={orderPanel.lastChecked}
        words={{
          active: {
            label: 'In your order list',
            meaning:
              'Under Orders in BigCommerce, the menu of each order has Create shipment, which opens beside the list.',
          },
          without: 'Create shipments from the Orders page of this app instead.',
        }}
        check={check}
      />
    </>
  );
}
