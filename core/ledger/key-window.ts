import { type Finding, finding } from '../findings/finding.ts';

/** When a key counts: from `notBefore` until before `expires`, and before it was revoked. Instants. */
export interface KeyWindow {
  readonly kid: string;
  readonly notBefore: string;
  readonly expires: string;
  readonly revoked?: string;
}

/** What keeps keys from counting at a time; a registration stands only while all those above it do. */
export function checkWindows(windows: readonly KeyWindow[], time: string, at: string): readonly Finding[] {
  return windows.flatMap(({ kid, notBefore, expires, revoked }) => {
    if (time < notBefore) return [finding('key-not-yet', at, { kid, notBefore, time })];
    if (revoked !== undefined && revoked <= time) return [finding('key-revoked', at, { kid, revoked, time })];
    if (time >= expires) return [finding('key-expired', at, { kid, expires, time })];
    return [];
  });
}
