import { family } from './entry.ts';

/** What the command line refuses before anything of a file is looked at. */
export const commandFindings = family({
  'file-unreadable': {
    severity: 'block',
    status: 422,
    rule: 'T-command',
    what: {
      zh: '文件打不开或读不完（{reason}）。',
      en: 'The file cannot be opened or read to its end ({reason}).',
    },
    next: {
      zh: '请核对文件名、所在文件夹和读取权限；文件夹本身不能当作文件。',
      en: 'Check its name, its folder and the right to read it; a folder is no file.',
    },
  },
  'folder-unreadable': {
    severity: 'block',
    status: 422,
    rule: 'T-command',
    what: {
      zh: '文件夹打不开或读不完（{reason}）。',
      en: 'The folder cannot be opened or read to its end ({reason}).',
    },
    next: {
      zh: '请核对文件夹的位置和读取权限；单个文件不是文件夹。',
      en: 'Check where the folder is and the right to read it; a file is no folder.',
    },
  },
});
