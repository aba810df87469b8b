import { type Listening, listenOnLoopback } from '../../support/listening.ts';

/** Serves a few whole pages and scripts by their paths, under a content policy as strict as the service's own. */
export function serveTinyPages(files: ReadonlyMap<string, string>): Promise<Listening> {
  return listenOnLoopback(async (incoming, response) => {
    const path = new URL(incoming.url!, 'http://127.0.0.1').pathname;
    const file = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    response.end(file);
  });
}
