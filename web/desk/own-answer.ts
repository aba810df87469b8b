/**
 * Whether an answer can be this service's. The login page of a hall's Wi-Fi answers everything, with status 200 and a clock of
 * its own; an address of a scan may be answered in any media type but a page's.
 */
export function isOwnAnswer(accept: string, response: Response, body: ArrayBuffer): boolean {
  const media = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (accept === '*/*') return media !== '' && media !== 'text/html';
  if (media !== accept) return false;
  if (accept === 'application/json') return isJson(textOf(body));
  return accept !== 'application/jsonl' || linesOf(textOf(body)).every(isJson);
}

/** The lines of a JSON Lines text. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function textOf(body: ArrayBuffer): string {
  return new TextDecoder().decode(body);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
