import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isJurisdiction } from '../../../core/ledger/jurisdiction.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';

/** Goes to the board of another jurisdiction, by its code; whether it is covered is for the service to say. */
export function OtherPlace({ code }: { readonly code: string }): JSX.Element {
  const say = useSay();
  const [text, setText] = useState(code);
  const asked = text.normalize('NFKC').trim();
  const goes = isJurisdiction(asked) && asked !== code;
  return (
    <form
      class="other-place"
      onSubmit={(event) => {
        event.preventDefault();
        if (goes) location.hash = addressOf('board', asked);
      }}
    >
      <input
        aria-label={say({ zh: '辖区代码', en: 'Code of a jurisdiction' })}
        value={text}
        maxLength={32}
        autoComplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button plain" disabled={!goes}>
        {say({ zh: '转到', en: 'Go' })}
      </button>
    </form>
  );
}
