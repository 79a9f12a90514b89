/** What a bracketed form or query holds: texts, lists and maps of them. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

/**
 * Reads `metadata[order]=7&expand[]=charge` back into an object, as a provider would. Written apart from the client's encoder,
 * so that it can contradict it.
 */
export function readBrackets(text: string): { [name: string]: FormValue } {
  const root: { [name: string]: FormValue } = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const [first = "", ...inner] = key.split("[").map((part) => part.replace(/\]$/, ""));
    put(root, first, inner, value);
  }
  return root;
}

function put(outer: { [name: string]: FormValue }, name: string, inner: readonly string[], value: string): void {
  const [next, ...rest] = inner;
  const held = outer[name];
  if (next === undefined) {
    outer[name] = value;
  } else if (next === "") {
    outer[name] = [...(Array.isArray(held) ? held : []), value];
  } else {
    const map = typeof held === "object" && !Array.isArray(held) ? held : {};
    outer[name] = map;
    put(map, next, rest, value);
  }
}
