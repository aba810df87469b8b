import type { Command } from 'commander';
import { Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';

/** What every command that reads from a service is told. */
export interface ReadOptions {
  readonly url: string;
  readonly key: string;
  readonly json?: true;
  readonly csv?: true;
  readonly lang: Lang;
}

/** Adds `--url`, `--key` and the choice of `--json` or `--csv` to a command. */
export function readOptions(command: Command): Command {
  return command
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .addOption(new Option('--json', '原样输出服务的 JSON / the service’s JSON as it came').conflicts('csv'))
    .addOption(new Option('--csv', '输出 CSV 表格 / a CSV table'));
}
