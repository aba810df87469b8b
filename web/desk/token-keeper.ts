import type { OpenKey } from '../keys/key.ts';
import { makeToken } from '../sign/token.ts';

/** Milliseconds: a token is good for five minutes, and made anew a minute before. */
const kept = 240_000;

/** Tokens of whoever's key is unlocked; none outlives its being locked. */
export class TokenKeeper {
  #made: { readonly open: OpenKey; readonly token: string; readonly at: number } | undefined;

  async tokenOf(open: OpenKey, origin: string, now: string): Promise<string> {
    const at = Date.parse(now);
    const made = this.#made;
    if (made !== undefined && made.open === open && at >= made.at && at - made.at < kept) return made.token;
    const token = await makeToken(open, origin, now);
    this.#made = { open, token, at };
    return token;
  }

  forget(): void {
    this.#made = undefined;
  }
}
