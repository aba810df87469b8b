import { listen } from '../functions/embedded/server.ts';
import { pipeline } from '../functions/http/pipeline.ts';
import type { House } from '../functions/http/route.ts';
import { bodyLimit } from '../functions/http/router.ts';
import { routes } from '../functions/routes.ts';
import type { Call } from '../samples/hall/client.ts';
import { loadSample } from '../samples/load.ts';

/**
 * Loads the sample county over HTTP, as users would; `signal` cuts it short, and the next start goes on with it. It comes
 * in by a door of its own on this machine, which asks nobody to trust the certificate of the one outside.
 */
export async function loadSampleInto(folder: string, house: House, signal: AbortSignal): Promise<void> {
  const { port, answer } = await listen({ host: '127.0.0.1', port: 0 });
  const door = answer({
    handle: pipeline(routes, house, () => {}),
    bodyLimit: (method, path) => bodyLimit(routes, method, path),
  });
  try {
    const { origin } = house.config;
    await loadSample({
      folder,
      origin,
      service: house.signer.kid,
      call: callTo(`http://127.0.0.1:${port}`, signal),
    });
  } finally {
    await door.close();
  }
}

function callTo(url: string, signal: AbortSignal): Call {
  return async (method, path, body, token) => {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(url + path, {
      method,
      signal,
      headers: {
        'content-type': bytes ? 'application/octet-stream' : 'application/jose+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
}
