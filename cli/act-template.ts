/** What a template needs of a JSON Schema. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

export interface Template {
  /** A document with every field that must be there, blank where only a person knows what belongs in it. */
  readonly blank: unknown;
  /** Paths of the fields that may be added, such as `candidates[].note`. */
  readonly optional: readonly string[];
}

/** Lays a JSON Schema out as a form: constants and numbers at their least stand filled in, a choice shows its options. */
export function templateOf(shape: Shape): Template {
  return { blank: blankOf(shape), optional: optionalOf(shape, '') };
}

function blankOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum.join(' | ');
  if (shape.anyOf !== undefined) return blankOf(shape.anyOf[0]!);
  switch (shape.type) {
    case 'object': {
      const required = shape.required ?? [];
      return Object.fromEntries(required.map((name) => [name, blankOf(shape.properties![name]!)]));
    }
    case 'array':
      // One item, so that its form can be seen.
      return [blankOf(shape.items!)];
    case 'integer':
    case 'number':
      return shape.minimum ?? 0;
    case 'boolean':
      return false;
    default:
      return shape.pattern?.startsWith('^sha256:') ? 'sha256:' : '';
  }
}

function optionalOf(shape: Shape, path: string): string[] {
  if (shape.items !== undefined) return optionalOf(shape.items, `${path}[]`);
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return shape.required?.includes(name) ? optionalOf(field, at) : [at];
  });
}
