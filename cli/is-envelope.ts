/** Whether a JSON value is an envelope or a plain payload: every payload says its `format`, an envelope has none. */
export function isEnvelope(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'signatures' in value && !('format' in value);
}
