import { choiceFlag } from './flag';

/** Switches of Shippo; a key can have its own, as a store can of the others. */
export const shippoFlags = {
  shippoRefusedKeyBody: choiceFlag(['detail', 'title', 'message', 'error', 'list', 'text'], {
    assumed: true,
    description:
      'Which of Shippo’s documented shapes a 401 has: {detail}, {title, detail}, {message}, {error}, {__all__: […]} or plain text',
  }),
  shippoDuplicateKey: choiceFlag(['non_field_errors', '__all__', 'account_id'], {
    assumed: true,
    description: 'The key under which Shippo lists that a carrier account already exists',
  }),
  shippoMinimalParameters: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A Shippo carrier account without the parameters documented for its carrier',
  }),
  shippoOwnUsps: choiceFlag(['accept', 'refuse'], {
    assumed: true,
    description: 'A merchant’s own USPS account through Shippo’s API',
  }),
  shippoVerificationFailure: choiceFlag(['400', '200'], {
    assumed: true,
    description: 'PUT with a wrong PIN or invoice: 400, or 200 with verification_status FAILED',
  }),
  shippoUnverifiedStatus: choiceFlag(['authorization_pending', 'disconnected'], {
    assumed: true,
    description: 'Authentication status of a FedEx account whose verification is not complete',
  }),
  shippoDeclinedStatus: choiceFlag(['unchanged', 'disconnected'], {
    assumed: true,
    description: 'Authentication status after Decline on the carrier’s sign-in page',
  }),
  shippoDeclinedReturn: choiceFlag(['plain', 'error'], {
    assumed: true,
    description: 'Decline sends back state alone, or with error=access_denied',
  }),
} as const;
