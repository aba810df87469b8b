import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { useLang } from '../app/lang.ts';
import { unlessCut } from '../desk/line-cut.ts';
import { saveFile } from './save-file.ts';

/** Saves a file that a later part of the page draws; `unsaved` says so where that part could not be fetched. */
export function useSaveFile(): {
  readonly unsaved: readonly SpokenFinding[];
  readonly save: (name: string, media: string, draw: () => Promise<string | Uint8Array>) => Promise<void>;
} {
  const lang = useLang();
  const [unsaved, setUnsaved] = useState<readonly SpokenFinding[]>([]);
  return {
    unsaved,
    async save(name, media, draw) {
      const drawn = await unlessCut(lang, async () => ({ ok: true, value: await draw() }));
      setUnsaved(drawn.ok ? [] : drawn.findings);
      if (drawn.ok) saveFile(name, media, drawn.value);
    },
  };
}
