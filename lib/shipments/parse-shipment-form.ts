import { shipmentFormSchema, type ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';

/** Checks what a browser sent. @throws AppError `invalid_input` with a message for each field */
export function parseShipmentForm(values: unknown): ShipmentForm {
  const parsed = shipmentFormSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
  throw new AppError('invalid_input', 'Nothing was shipped. Correct the fields that are marked.', { fields });
}
