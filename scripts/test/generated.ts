import { filesOf } from "../generator/generate.ts";
import { Spec } from "../generator/spec.ts";

interface Generated {
  readonly operations: string;
  readonly schema: string;
}

/** The two generated files of a spec. */
export async function generated(text: string): Promise<Generated> {
  const files = await filesOf(new Spec("acme", text));
  const [operations, schema] = ["operations.ts", "schema.ts"].map((name) =>
    files.get(`packages/acme/src/generated/${name}`),
  );
  if (operations === undefined || schema === undefined) {
    throw new Error(`Only these were generated: ${[...files.keys()].join(", ")}`);
  }
  return { operations, schema };
}
