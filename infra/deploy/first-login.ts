import type { StageSettings } from '../settings.ts';
import { countyKeyPath } from './county.ts';
import { keyPath } from './local-keys.ts';

interface Login {
  readonly settings: StageSettings;
  readonly origin: string;
  readonly folder: string;
  readonly jurisdiction: string;
  /** Whether the county’s registration was new to the service. */
  readonly isNew: boolean;
}

/** What to type next, and which key goes where. */
export function firstLogin({ settings, origin, folder, jurisdiction, isNew }: Login): string {
  const key = countyKeyPath(folder);
  return [
    isNew ? `The county’s key is registered: ${key}` : `The county’s key was registered before: ${key}`,
    '',
    'First login (第一次登录):',
    `  ${command(settings)} board ${jurisdiction} --url ${origin} --key ${key}`,
    'It answers a table without rows: nothing is convened yet. Whoever else takes part is registered by the county:',
    `  ${offline} keygen --actor ID --person NAME --role organiser --jurisdiction TOWNSHIP --out ID.json > ID-registration.json`,
    `  ${offline} sign --key ${key} ID-registration.json`,
    `  ${command(settings)} send --url ${origin} ID-registration.json`,
    '',
    `把 ${keyPath(folder, 'root-2')} 移到保险柜，不要留在本机；root-1 平时也不用联网。县级密钥交给保管人。`,
    `Move ${keyPath(folder, 'root-2')} to the safe now. root-1 is needed only to register or revoke a county’s key: keep it`,
    `offline too. ${key} goes to the person it names.`,
  ].join('\n');
}

/** What is said where no key of this machine is registered. */
export function noNewLogin({ settings, origin }: Pick<Login, 'settings' | 'origin'>): string {
  return [
    'Everybody who was registered stays registered. To look in:',
    `  ${command(settings)} board JURISDICTION --url ${origin} --key KEYFILE`,
  ].join('\n');
}

/** What is said where the roots of another home are used: its elections come with all their registrations. */
export function movedLogin({ settings, origin }: Pick<Login, 'settings' | 'origin'>): string {
  return [
    'The roots are those of another home, so the keys people have go on to be good. Bring its elections over, one by one:',
    `  ${command(settings)} import FOLDER --url ${origin} --key KEYFILE`,
    'docs/operations.md, “Move a county”, has the whole of it.',
  ].join('\n');
}

/** A command that speaks to nobody. */
const offline = 'npm run --silent scrutineer --';

function command({ perimeter, region }: StageSettings): string {
  return perimeter === 'iam' ? `SCRUTINEER_SIGV4=${region} ${offline}` : offline;
}
