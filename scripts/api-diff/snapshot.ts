import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { git, gitList } from "./git.ts";

/** The files of one side that matter here, by their path from the repository's root. */
export interface Snapshot {
  /** As messages name it: `main (3b2ee59)`, `the working tree`. */
  readonly label: string;
  readonly files: ReadonlyMap<string, string>;
}

const FOLDERS = ["packages", "specs", ".changeset", "README.md"];
const WANTED =
  /^(packages\/[^/]+\/(package\.json|README\.md|src\/.+\.ts|test\/[^/]+\.test-d\.ts)|specs\/[^/]+\.yaml|\.changeset\/[^/]+\.md|README\.md)$/;

/** What a commit holds. Nothing is checked out: git's objects are read as they are. */
export function committed(root: string, revision: string, label: string): Snapshot {
  const entries = (gitList(root, "ls-tree", "-r", "-z", "--full-tree", revision, "--", ...FOLDERS) ?? []).flatMap(
    (entry) => {
      const [, hash = "", path = ""] = /^\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? [];
      return WANTED.test(path) ? [{ hash, path }] : [];
    },
  );
  const objects = git(root, ["cat-file", "--batch"], entries.map(({ hash }) => `${hash}\n`).join(""));
  return { label, files: new Map(textsOf(entries, objects ?? Buffer.alloc(0))) };
}

/** `git cat-file --batch` writes a line with the size, then so many bytes, then a line break. */
function textsOf(entries: readonly { readonly path: string }[], objects: Buffer): [string, string][] {
  let position = 0;
  return entries.map(({ path }) => {
    const start = objects.indexOf("\n", position) + 1;
    const size = Number(objects.toString("utf8", position, start).trim().split(" ").at(-1));
    position = start + size + 1;
    return [path, withoutReturns(objects.toString("utf8", start, start + size))];
  });
}

/** What lies in the checkout, committed or not; what git ignores is left out. */
export function workingTree(root: string): Snapshot {
  const paths = gitList(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...FOLDERS) ?? [];
  const files = paths
    .filter((path) => WANTED.test(path) && existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map((path): [string, string] => [path, withoutReturns(readFileSync(join(root, path), "utf8"))]);
  return { label: "the working tree", files: new Map(files) };
}

function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
