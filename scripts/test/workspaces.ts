import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { providerNames, root } from "../providers.ts";
import { workspacesOf, type Workspace } from "../workspaces.ts";

/** Every workspace, as pnpm finds them. */
export const workspaces = workspacesOf(root);

export const packages = workspaces.filter(({ folder }) => folder.startsWith("packages/"));

/** A package by the name of its folder. */
export function packageOf(name: string): Workspace {
  const found = packages.find(({ folder }) => basename(folder) === name);
  if (found === undefined) throw new Error(`There is no packages/${name} with a package.json`);
  return found;
}

export const providers = providerNames().map(packageOf);

/** Every name that a package.json lets its package reach, whatever for. */
export function reach({ manifest }: Workspace): string[] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  return [dependencies, devDependencies, peerDependencies, optionalDependencies].flatMap((names) =>
    Object.keys(names ?? {}),
  );
}

/** What of it gets to the users of a package. */
export function runtimeReach({ manifest }: Workspace): string[] {
  const { devDependencies: _, ...published } = manifest;
  return reach({ folder: "", manifest: published }).toSorted();
}

/** The files under a folder of a workspace, from the repository's root. */
export function filesIn(folder: string, pattern: string): string[] {
  return globSync(`${folder}/${pattern}`, { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

export interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

/** Everything that a package's sources import, export from, or name in an `import("...")`. */
export function importsOf({ folder }: Workspace): Import[] {
  return filesIn(folder, "src/**/*.ts").flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
      return { file, line: text.slice(0, pos).split("\n").length, specifier: fileName };
    });
  });
}

/** The package that an import leads to, or the file in the repository when it is relative. */
export function targetOf({ file, specifier }: Import): string {
  if (specifier.startsWith(".")) return join(dirname(file), specifier).replaceAll("\\", "/");
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
