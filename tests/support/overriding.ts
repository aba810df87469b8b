/** An object of a port with some of its methods done otherwise; all others are its own. */
export function overriding<Port extends object>(port: Port, methods: Partial<Port>): Port {
  return new Proxy(port, {
    get(target, name) {
      const own = Reflect.get(methods, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(name in methods ? methods : target) : own;
    },
  });
}
