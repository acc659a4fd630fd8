'use client';
import { Text } from '@bigcommerce/big-design';
import { AskingButton } from '@/components/forms/asking-button';
import type { FormState } from '@/lib/form-state';
import { joinNames } from '@/lib/format/join-names';
import type { ZoneRow } from '@/lib/zones/list-zones';

interface DeleteZoneButtonProps {
  zone: Pick<ZoneRow, 'name' | 'enabled' | 'methodNames'>;
  deleteZone: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, saying what goes with it, then deletes a zone. */
export function DeleteZoneButton({ zone, deleteZone, onAnswer }: DeleteZoneButtonProps) {
  return (
    <AskingButton
      label="Delete"
      fullLabel={`Delete ${zone.name}`}
      title={`Delete “${zone.name}”?`}
      confirmLabel="Delete zone"
      destructive
      action={deleteZone}
      onAnswer={onAnswer}
    >
      <Text>
        {zone.enabled
          ? 'Shoppers it covers are then offered shipping only if another zone covers them too.'
          : 'It is disabled, so shoppers are offered nothing of it now.'}
      </Text>
      {zone.methodNames.length > 0 ? (
        <Text>
          {zone.methodNames.length === 1 ? 'Its method goes' : `Its ${zone.methodNames.length} methods go`} with it:{' '}
          {joinNames(zone.methodNames)}. BigCommerce does not describe what happens to the methods of a deleted zone, so
          count on them being gone.
        </Text>
      ) : null}
      <Text>
        For 90 days you can undo this on the activity page: the zone and its methods are then restored, with new ids. To
        stop offering it and keep everything, disable it instead.
      </Text>
    </AskingButton>
  );
}
