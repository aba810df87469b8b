/** A share as definitions write it: part and whole, to be reached (`atLeast`) or passed (`over`). */
export type Share =
  | { readonly over: readonly [number, number] }
  | { readonly atLeast: readonly [number, number] };

const shareForm = /^(不低于|超过)\s*(\d{1,4})(?:%|\/(\d{1,4}))$/;

/** The share that 不低于90% or 超过4/5 asks for; undefined for any other text, and for more than the whole. */
export function shareOf(text: string): Share | undefined {
  const parts = shareForm.exec(text);
  if (parts === null) return undefined;
  const pair = [Number(parts[2]), Number(parts[3] ?? 100)] as const;
  if (pair[0] > pair[1]) return undefined;
  return parts[1] === '超过' ? { over: pair } : { atLeast: pair };
}
