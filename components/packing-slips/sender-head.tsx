'use client';
import { Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { PackingSlipSender } from '@/lib/packing-slips/packing-slip';

/** Who sends: logo, name and address. A logo that cannot be loaded leaves no hole. */
export function SenderHead({ sender: { name, lines, logoUrl } }: { sender: PackingSlipSender }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <Sender>
      {logoUrl !== null && !isBroken ? (
        <Logo
          src={logoUrl}
          alt=""
          referrerPolicy="no-referrer"
          onError={() => {
            setBroken(true);
          }}
        />
      ) : null}
      <Text bold marginBottom="none">
        {name}
      </Text>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </Sender>
  );
}

const Sender = styled.div`
  flex: 1;
  min-width: 12rem;
`;

const Logo = styled.img`
  display: block;
  max-width: 60mm;
  max-height: 18mm;
  margin-bottom: ${({ theme }) => theme.spacing.xSmall};
`;
