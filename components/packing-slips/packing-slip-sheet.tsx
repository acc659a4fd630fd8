'use client';
import { H2 } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { PackingSlipFacts } from '@/components/packing-slips/packing-slip-facts';
import { PackingSlipItems } from '@/components/packing-slips/packing-slip-items';
import { SenderHead } from '@/components/packing-slips/sender-head';
import { SHEET } from '@/components/packing-slips/print-style';
import type { PackingSlip, PackingSlipSender } from '@/lib/packing-slips/packing-slip';

/** One slip. It begins a page of its own; a long one runs over several. */
export function PackingSlipSheet({ slip, sender }: { slip: PackingSlip; sender: PackingSlipSender }) {
  const { orderId, about, barcode } = slip;
  return (
    <Sheet className={SHEET} aria-label={`Packing slip, order ${orderId}, ${about}`}>
      <Top>
        <SenderHead sender={sender} />
        <OrderNumber>
          <H2 marginBottom="none">Order {orderId}</H2>
          <Barcode>
            <Bars src={barcode} alt={`Barcode of order number ${orderId}`} />
            <span aria-hidden="true">{orderId}</span>
          </Barcode>
        </OrderNumber>
      </Top>
      <PackingSlipFacts slip={slip} />
      <PackingSlipItems slip={slip} />
    </Sheet>
  );
}

const Sheet = styled.article`
  padding: ${({ theme }) => theme.spacing.large};
  margin-bottom: ${({ theme }) => theme.spacing.large};
  border: ${({ theme }) => theme.border.box};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  background: ${({ theme }) => theme.colors.white};
  overflow-wrap: anywhere;

  @media print {
    padding: 0;
    margin: 0;
    border: 0;
    font-size: 11pt;

    & ~ & {
      break-before: page;
    }
  }
`;

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spacing.medium};
  margin-bottom: ${({ theme }) => theme.spacing.large};
  break-inside: avoid;
`;

const OrderNumber = styled.div`
  text-align: right;
`;

/** The number once more where it is looked for when a scanner fails. */
const Barcode = styled.div`
  display: inline-grid;
  justify-items: center;
`;

const Bars = styled.img`
  height: 11mm;
`;
