import { bundles } from "./bundles/part.ts";
import { calls } from "./calls/part.ts";
import { generation } from "./generation/part.ts";
import { heap } from "./heap/part.ts";
import { imports } from "./imports/part.ts";
import { memory } from "./memory/part.ts";
import type { Part } from "./part.ts";
import { types } from "./types/part.ts";
import { walks } from "./walks/part.ts";

/** Everything that is measured, by the name that the command knows it by, in the order of the manual. */
export const parts = { calls, heap, walks, bundles, imports, types, memory, generation } satisfies Readonly<
  Record<string, Part>
>;

/** The name of a part. */
export type PartName = keyof typeof parts;

/** Whether there is such a part. */
export function isPart(name: string): name is PartName {
  return Object.hasOwn(parts, name);
}
