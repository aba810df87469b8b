/** The end of every `switch`: a new variant that a branch forgot fails to compile, and throws if it ever runs. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant: ${JSON.stringify(value)}`);
}
