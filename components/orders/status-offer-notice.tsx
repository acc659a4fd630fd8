'use client';
import { Button } from '@bigcommerce/big-design';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { Notice } from '@/components/shell/notice';
import type { FormState } from '@/lib/form-state';
import type { StatusOffer } from '@/lib/shipments/status-offer';

interface StatusOfferNoticeProps {
  offer: StatusOffer | undefined;
  /** Left out when nobody may do it here. */
  setBack?: ((statuses: { from: number; to: number }) => Promise<FormState>) | undefined;
}

/** Offers the status that fits what is shipped, where BigCommerce left another one. What became of it is told when it is gone. */
export function StatusOfferNotice({ offer, setBack }: StatusOfferNoticeProps) {
  const { banner, pending, run } = useStoreAction();
  return (
    <>
      <FormBanner state={banner} failedHeader="The status was not changed" />
      {offer ? (
        <Notice
          type="warning"
          header={`This order is still marked ${offer.from.label}`}
          messages={[offer.reason, ...(setBack ? [MAILS] : [])]}
        >
          {setBack ? (
            <Button
              variant="secondary"
              mobileWidth="auto"
              isLoading={pending}
              onClick={() => void run(() => setBack({ from: offer.from.id, to: offer.to.id }))}
            >
              Set back to {offer.to.label}
            </Button>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

const MAILS =
  'Setting it back changes nothing but the status. If your store’s settings e-mail customers about that status, the customer gets that e-mail.';
