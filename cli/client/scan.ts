import { ask, type Connection, type Refused, unexpected } from './connection.ts';

/**
 * Brings a scan that an act names: to the home itself, or where a cloud home says. Answers whether it lies there now; a
 * cloud home is asked without the bytes, which it takes elsewhere.
 */
export async function sendScan(
  connection: Connection,
  path: string,
  token: () => Promise<string>,
  bytes: Uint8Array,
): Promise<{ readonly ok: true } | Refused> {
  const asked = await ask(connection, { method: 'PUT', path, token: await token(), bytes: new Uint8Array() });
  if (asked.ok && asked.response.status === 307) {
    const { location, headers } = (await asked.response.json()) as {
      location: string;
      headers: Record<string, string>;
    };
    const put = await fetch(location, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    // 412: it lies there already, which was somebody else's upload of the very same bytes.
    return put.ok || put.status === 412 ? { ok: true } : unexpected(connection, put.status);
  }
  if (asked.ok || !asked.findings.some(({ code }) => code === 'scan-differs'))
    return asked.ok ? { ok: true } : asked;
  const sent = await ask(connection, { method: 'PUT', path, token: await token(), bytes });
  return sent.ok ? { ok: true } : sent;
}
