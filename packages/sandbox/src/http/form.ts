import { ParameterProblem } from "./problem.ts";

/** Form fields in bracket notation: `a[b]=1` is `{ a: { b: "1" } }`, `a[]=1` and `a[0]=1` are `{ a: { 0: "1" } }`. */
export interface FormTree {
  [name: string]: string | FormTree;
}

const MAXIMUM_PAIRS = 1000;
const MAXIMUM_DEPTH = 5;
const MAXIMUM_NAME_LENGTH = 1000;
const BRACKETS = /^(?:\[[^[\]]*\])+$/;

/**
 * Decodes `application/x-www-form-urlencoded` text, of a body or a query. A name given twice keeps its last value.
 * Throws a ParameterProblem for unbalanced brackets, for a name that is both a value and a parent, and beyond its
 * limits (1,000 pairs, 5 levels).
 */
export function parseForm(text: string): FormTree {
  const root = createTree();
  let pairs = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    pairs += 1;
    if (pairs > MAXIMUM_PAIRS) throw new ParameterProblem("syntax", "", "Too many parameters.");
    place(root, pathOf(name), value, name);
  }
  return root;
}

/** A text that is the same for forms that say the same, in whatever order. Text that is no form stands for itself. */
export function canonicalForm(text: string): string {
  try {
    return JSON.stringify(sorted(parseForm(text)));
  } catch {
    return text;
  }
}

function sorted(tree: FormTree): unknown {
  return Object.keys(tree)
    .toSorted()
    .map((name) => [name, typeof tree[name] === "object" ? sorted(tree[name]) : tree[name]]);
}

// Without a prototype: a field called __proto__ is a field like any other.
function createTree(): FormTree {
  return Object.create(null) as FormTree;
}

function pathOf(name: string): string[] {
  const bracket = name.indexOf("[");
  if (name.length > MAXIMUM_NAME_LENGTH) throw new ParameterProblem("syntax", name, "Parameter name is too long.");
  if (bracket === -1) return [name];
  const inner = name.slice(bracket);
  if (!BRACKETS.test(inner)) throw new ParameterProblem("syntax", name, "Brackets of the parameter name do not match.");
  const path = [name.slice(0, bracket), ...inner.slice(1, -1).split("][")];
  if (path.length > MAXIMUM_DEPTH) throw new ParameterProblem("syntax", name, "Parameter is nested too deeply.");
  return path;
}

function place(root: FormTree, path: readonly string[], value: string, name: string): void {
  let node = root;
  path.forEach((segment, depth) => {
    const key = segment === "" && depth > 0 ? String(Object.keys(node).length) : segment;
    const existing = node[key];
    if (depth === path.length - 1) {
      if (typeof existing === "object") throw conflict(name);
      node[key] = value;
      return;
    }
    if (typeof existing === "string") throw conflict(name);
    node = existing ?? (node[key] = createTree());
  });
}

function conflict(name: string): ParameterProblem {
  return new ParameterProblem("syntax", name, "Parameter is given both as a value and as a hash.");
}
