/**
 * SWR's fetcher for our data routes. The session travels by itself.
 *
 * @throws Error when the answer is not 2xx; SWR keeps what it had
 */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Data;
}
