/** One sentence in both languages; `{name}` is filled from the facts of the case. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Facts = Readonly<Record<string, string | number>>;

/** What keeps a stage from being described or made; its message is the sentence in both languages, a line each. */
export class InfraRefusal extends Error {
  readonly code: string;

  constructor(code: string, sentence: Sentence, facts: Facts = {}) {
    super(`${fill(sentence.zh, facts)}\n${fill(sentence.en, facts)}`);
    this.name = 'InfraRefusal';
    this.code = code;
  }
}

function fill(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`a refusal without its ${name}`);
    return String(fact);
  });
}

const commandLine: Sentence = {
  zh: '命令行写得不对：{reason}',
  en: 'The command line is not as it must be: {reason}',
};

/** Runs an entry program: a refusal goes to stderr as it is and ends it with 2, before anything was made. */
export async function orRefused(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    process.stderr.write(`${refusalIn(error).message}\n`);
    process.exitCode = 2;
  }
}

/** Throws on whatever is no refusal. */
function refusalIn(error: unknown): InfraRefusal {
  if (error instanceof InfraRefusal) return error;
  // What `parseArgs` of node:util throws at options it does not know.
  const { code, message } = error as Error & { readonly code?: unknown };
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
  return new InfraRefusal('arguments', commandLine, { reason: message });
}
