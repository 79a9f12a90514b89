import { namesIn, type Place, type Spec } from "../generator/spec.ts";

/** The place in a spec that a JSON pointer from its root names: the names of a list's parts are numbers. */
export function placeOf({ openapi }: Spec, pointer: string): Place {
  let node: unknown = openapi;
  return namesIn(pointer).map((name) => {
    const part = Array.isArray(node) ? Number(name) : name;
    node = typeof node === "object" && node !== null ? Reflect.get(node, part) : undefined;
    return part;
  });
}

/** The JSON pointer to a place. */
export function pointerTo(place: Place): string {
  return place.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
