/**
 * Lets a simulator send webhooks to an app on this machine, which BigCommerce would refuse.
 *
 * @param control origin of the simulator's control port
 */
export async function allowLoopbackWebhooks(control: string): Promise<void> {
  const response = await fetch(`${control}/__sim/flags`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ flags: { loopbackWebhooks: true } }),
  });
  if (!response.ok) throw new Error(`The simulator did not allow webhooks to this machine: ${response.status}`);
}
