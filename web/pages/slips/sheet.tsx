import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Forms as they are printed, in a frame of their own. The pages' policy allows no style in markup, so the page's style and
 * the few lengths set in it go in by script.
 */
export function Sheet({
  html,
  title,
  frame,
}: {
  /** A whole page of `core/render/html`. */
  readonly html: string;
  readonly title: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}): JSX.Element {
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown) fill(shown, html);
  }, [html, frame]);
  return <iframe class="sheet" ref={frame} title={title} />;
}

function fill(shown: Document, html: string): void {
  const [whole = '', style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  // Texts are escaped, so no quotation mark stands in one: this is markup. A style that is parsed is a breach of the policy.
  const bare = html.replace(whole, '').replaceAll(' style="', ' data-style="');
  const page = new DOMParser().parseFromString(bare, 'text/html');
  const sheet = new (shown.defaultView as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  shown.adoptedStyleSheets = [sheet];
  shown.documentElement.lang = page.documentElement.lang;
  shown.title = page.title;
  shown.body.replaceChildren(...[...page.body.childNodes].map((node) => shown.adoptNode(node)));
  for (const element of shown.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style']!;
  }
}
