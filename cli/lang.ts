import { Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';

/** `--lang zh|en` of every command that speaks; Chinese unless asked otherwise. */
export function langOption(): Option {
  return new Option('--lang <lang>', '语言 / language').choices(['zh', 'en']).default('zh');
}

/** The language a command line asks for, read before the command itself is known or understood. */
export function langOf(args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh';
}
