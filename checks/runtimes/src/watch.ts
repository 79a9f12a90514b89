/** Is imported before the packages, and tells what they call while they are imported: they should do nothing. */
const NAMES = ["fetch", "setTimeout", "setInterval"] as const;

const called: string[] = [];
const real = new Map<string, unknown>(NAMES.map((name) => [name, globalThis[name]]));
for (const [name, value] of real) {
  Reflect.set(globalThis, name, (...inputs: unknown[]) => {
    called.push(name);
    return typeof value === "function" ? Reflect.apply(value, globalThis, inputs) : undefined;
  });
}

/** Ends the watch, and gives the names of what was called. */
export function touched(): readonly string[] {
  for (const [name, value] of real) Reflect.set(globalThis, name, value);
  return called;
}
