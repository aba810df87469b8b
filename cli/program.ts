import { Command, CommanderError } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { commands } from './commands.ts';
import { langOf } from './lang.ts';
import { faultSentence, usageSentence } from './usage.ts';

/**
 * Runs one command line. Sets the process's exit code: 0 done, 1 a fault, 2 refused (a command line nobody
 * understands is refused like any other input).
 */
export async function run(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  try {
    const program = await programFor(args, lang);
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) {
      process.stderr.write(faultSentence(thrown, lang));
      process.exitCode = 1;
    } else if (thrown.exitCode !== 0) {
      // `commander.help`: no command was named, and commander has shown the list on stderr.
      if (thrown.code !== 'commander.help') process.stderr.write(usageSentence(thrown, namedIn(args), lang));
      process.exitCode = 2;
    }
  }
}

/** The whole program with its list of commands, of which only the one named is loaded. */
async function programFor(args: readonly string[], lang: Lang): Promise<Command> {
  const program = new Command('scrutineer')
    .description(lang === 'zh' ? '监票人：乡镇换届选举计票' : 'counts township party elections')
    .helpOption('-h, --help', lang === 'zh' ? '显示用法' : 'shows how it is used')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  const named = namedIn(args);
  for (const [name, { summary, load }] of commands) {
    const command = name === named ? await load() : new Command(name);
    program.addCommand(command.copyInheritedSettings(program).description(summary[lang]));
  }
  return program;
}

function namedIn(args: readonly string[]): string | undefined {
  return args.find((arg) => commands.has(arg));
}
