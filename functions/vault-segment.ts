/** A leading dot is nobody's: half-written files lie under one, and no `..` climbs out. */
const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/** The names on a path of the vault. Paths are made by the service, never taken from a request: a bad one is a bug. */
export function vaultSegments(path: string): readonly string[] {
  const segments = path.split('/');
  if (!segments.every((name) => segment.test(name))) throw new Error('not a path of the vault');
  return segments;
}
