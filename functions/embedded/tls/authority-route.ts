import type { OpenRoute } from '../../http/route.ts';

/** The authority's certificate to install on other computers; its fingerprint stands where the service was started. */
export function authorityRoute(authority: string): OpenRoute {
  const headers = {
    'content-type': 'application/x-x509-ca-cert',
    'content-disposition': 'attachment; filename="scrutineer-ca.crt"',
  };
  return {
    method: 'GET',
    path: '/ca.crt',
    who: 'anyone',
    takes: 'nothing',
    handle: async () => ({ status: 200, body: authority, headers }),
  };
}
