import { createServer, type AddressInfo } from 'node:net';

/** A port that nothing uses right now. */
export async function freePort(): Promise<number> {
  const server = createServer().unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
