/** The classes of errors that a `fetch` throws, and their likes. */
const CLASSES = [TypeError, RangeError, SyntaxError, ReferenceError, AggregateError];

/**
 * What may stand as the cause of an error that is logged. `util.inspect` shows the causes of an error with all their members, and
 * what an HTTP library throws can hold the request, its credentials and a whole answer.
 *
 * - An error becomes a copy with its name, message, stack, `code` if that is a text, and its own cause handled alike; nothing
 *   else. The copy is of the nearest standard class: the methods of another one would miss what is left out, while it is logged.
 * - A text is redacted, any other primitive stays, and any other object becomes its tag: `[object Response]`.
 *
 * It throws nothing, whatever the cause's getters do.
 *
 * @param redact - takes out of a text what must not be seen
 * @param depth - how many errors of a chain of causes are kept, for it can go in a circle
 */
export function safeCause(cause: unknown, redact: (text: string) => string, depth = 4): unknown {
  if (typeof cause === "string") return redact(cause);
  if (cause !== Object(cause)) return cause;
  let tag = "[object Object]";
  try {
    tag = redact(Object.prototype.toString.call(cause));
    // By its tag, too: test runners and frames have an Error of their own.
    return cause instanceof Error || /Error|Exception/.test(tag) ? copyOf(cause as Error, redact, depth) : tag;
  } catch {
    return tag;
  }
}

const own = (value: unknown, enumerable = false) => ({ value, enumerable, configurable: true, writable: true });

function copyOf(error: Error, redact: (text: string) => string, depth: number): Error {
  const { name, message, stack, code, cause }: Partial<Record<keyof Error | "code", unknown>> = error;
  const text = (value: unknown): string => (typeof value === "string" ? redact(value) : "");
  const Class = CLASSES.find((each) => error instanceof each) ?? Error;
  const copy: Error =
    error instanceof DOMException
      ? new DOMException(text(message), text(name))
      : Reflect.construct(Error, [text(message)], Class);
  return Object.defineProperties(copy, {
    name: own(text(name)),
    stack: own(text(stack)),
    ...(typeof code === "string" && { code: own(redact(code), true) }),
    ...(depth > 1 && cause !== undefined && { cause: own(safeCause(cause, redact, depth - 1)) }),
  });
}
