import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "../providers.ts";
import type { Tarball } from "./tarball.ts";

/** The official SDKs that our numbers stand beside. */
export const PEERS = ["stripe", "@whop/sdk"];

/**
 * Lays tarballs into a folder without node_modules as if they were installed there, and the peers beside them. What they depend on comes
 * from the repository, where it has the version that the lockfile says.
 */
export function install(tarballs: readonly Tarball[], folder: string): void {
  const modules = join(folder, "node_modules");
  for (const { manifest, files } of tarballs) {
    for (const [file, text] of files) {
      const path = join(modules, manifest.name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  const packed = new Set(tarballs.map(({ manifest }) => manifest.name));
  for (const { manifest } of tarballs) {
    const own = join(root, "packages", basename(manifest.name), "node_modules");
    const { dependencies, optionalDependencies } = manifest;
    const others = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !packed.has(name));
    for (const name of others) link(join(own, name), join(modules, name));
  }
  for (const name of PEERS) link(join(root, "scripts/node_modules", name), join(modules, name));
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}
