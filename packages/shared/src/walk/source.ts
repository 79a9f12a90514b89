import { sourceIn, type WalkSource } from "../walkable.ts";

/**
 * What a list tells `walk`.
 *
 * @throws TypeError when it cannot be walked by time, or its input says already what `walk` has to say.
 */
export function sourceOf(list: unknown): WalkSource {
  const source = sourceIn(list);
  if (source === undefined) {
    throw new TypeError("walk takes a list whose provider filters it by time; walk other lists with for await");
  }
  const { owner, query, scheme, times } = source;
  const [from, to] = [times.from, times.to].map((pointer) => pointer.split("/")[1]);
  const own = [from, to, ...Object.keys(times.newestFirst ?? {}), "param" in scheme.next && scheme.next.param];
  const taken = own.find((name) => name && query[name] !== undefined && query[name] !== null);
  if (taken) throw new TypeError(`${owner}: "${taken}" is for walk to set; leave it out, and say "since" and "until"`);
  return source;
}
