/** What is known of a connection, in words. BigCommerce never confirms more than these sentences say. */
export const evidence = {
  submitted: 'BigCommerce stored the details. It did not check them.',
  sending: 'The details were sent and no answer has been recorded. BigCommerce may or may not have them.',
  lost: 'The answer was lost. BigCommerce may or may not have the details.',
  overlap: 'Details were sent more than once at the same time. It is not certain which of them BigCommerce has.',
  disconnecting: 'It was being disconnected and no answer has been recorded. It may still be connected.',
  disconnectLost: 'The answer to disconnecting was lost. It may still be connected.',
  disconnected: 'Disconnected in this app.',
  never: 'Nothing was sent from this app.',
  elsewhere: 'Set up in BigCommerce; apps cannot see its connection.',
  inBigCommerce: 'Connected in BigCommerce under Settings › Shipping. Apps can neither see nor change it.',
} as const;
