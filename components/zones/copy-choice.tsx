'use client';
import { Button, Checkbox, Small, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { OtherZone } from '@/lib/zones/view-zone';

interface CopyChoiceProps {
  zones: readonly OtherZone[];
  chosen: readonly number[];
  onChoose: (zoneIds: readonly number[]) => void;
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
}

/** Which zones get a copy, and whether it is enabled there. */
export function CopyChoice({ zones, chosen, onChoose, enabled, onEnable }: CopyChoiceProps) {
  if (zones.length === 0) return <Text>This store has no other zone.</Text>;
  return (
    <>
      <Text>Each zone gets a method of the same name and settings, its storefronts included.</Text>
      <Group>
        <legend>Zones</legend>
        <Tools>
          <Small marginBottom="none" role="status">
            {chosen.length} of {zones.length} chosen
          </Small>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            onClick={() => {
              onChoose(zones.map(({ id }) => id));
            }}
          >
            Select all
          </Button>
        </Tools>
        <Options>
          {zones.map((zone) => (
            <Checkbox
              key={zone.id}
              label={zone.name}
              description={describe(zone)}
              checked={chosen.includes(zone.id)}
              onChange={(event) => {
                onChoose(event.target.checked ? [...chosen, zone.id] : chosen.filter((id) => id !== zone.id));
              }}
            />
          ))}
        </Options>
      </Group>
      <Checkbox
        label="Enable the copies"
        description="Shoppers in those zones are then offered them at once."
        checked={enabled}
        onChange={(event) => {
          onEnable(event.target.checked);
        }}
      />
    </>
  );
}

function describe({ covers: { type, places }, enabled }: OtherZone): string {
  return `${places === '' ? type : `${type}: ${places}`}${enabled ? '' : '. Disabled'}`;
}

const Group = styled.fieldset`
  min-width: 0;
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Options = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xSmall};
  overflow-wrap: anywhere;
`;
