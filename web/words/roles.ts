import type { KeyFile } from '../../core/ledger/key-file.ts';
import { roleNames } from '../../core/report/role-names.ts';
import type { Words } from '../app/lang.ts';

/** Whatever keys are for: the roles people are registered in, roots and the service. */
export const roleWords: Readonly<Record<KeyFile['role'], Words>> = {
  ...roleNames,
  root: { zh: '根密钥保管人', en: 'Keeper of a root key' },
  service: { zh: '服务', en: 'The service' },
};
