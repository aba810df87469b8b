import { finding } from '../../core/findings/finding.ts';
import '../late-findings.ts';
import type { OpenRoute, Outcome, Request } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import type { Built } from './built.ts';

/** One page's own script and style, and nothing from anywhere else; whoever would frame it is refused. */
function policyOf(buckets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'self' blob:",
    "frame-src 'self' blob:",
    ['connect-src', "'self'", ...buckets].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headersOf(buckets: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policyOf(buckets),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cache-control': 'no-cache',
  };
}

const media: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
]);

/**
 * The console as it was built, and the edition without a network; `built` is read when the first page is asked for.
 * `buckets` are the origins where a cloud home takes scans and puts out what is large: pages may reach no other.
 */
export function pagesOf(built: () => Promise<Built>, buckets: readonly string[] = []): readonly OpenRoute[] {
  const pageHeaders = headersOf(buckets);
  const page = (path: string, handle: (request: Request, built: Built) => Promise<Outcome>): OpenRoute => ({
    method: 'GET',
    path,
    who: 'anyone',
    takes: 'nothing',
    handle: async (request) => handle(request, await built()),
  });
  return [
    page('/', (request, files) => answer(request, files, 'index.html', pageHeaders)),
    page('/assets/{file}', (request, files) =>
      answer(request, files, `assets/${request.params['file']}`, {
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    ),
    page('/offline.html', (request, files) =>
      answer(request, files, 'offline.html', {
        ...pageHeaders,
        'content-disposition': `attachment; filename="offline.html"; filename*=UTF-8''${encodeURIComponent('离线计票.html')}`,
      }),
    ),
  ];
}

async function answer(
  { headers }: Request,
  files: Built,
  path: string,
  more: Readonly<Record<string, string>>,
): Promise<Outcome> {
  if (files.size === 0) return refuse([finding('pages-not-built', '')]);
  const file = files.get(path);
  if (file === undefined) return refuse([finding('page-gone', '', { path })]);
  const shared = { ...more, etag: file.etag, vary: 'accept-encoding' };
  if (headers['if-none-match'] === file.etag) return { status: 304, body: '', headers: shared };
  const zipped = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  return {
    status: 200,
    body: zipped ? await file.zipped() : file.bytes,
    headers: {
      ...shared,
      'content-type': media.get(path.split('.').pop()!)!,
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    },
  };
}
