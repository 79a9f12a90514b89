/** The versions of TypeScript that users have: the last 5, 6 and 7. */
export const compilers: readonly string[] = ["5.9.3", "6.0.3", "7.0.2"];

/** How a user compiles. */
export interface Setting {
  readonly name: string;
  /** Which of the consumer's files: the manual's, or those of somebody who writes CommonJS. */
  readonly files: "esm" | "commonjs";
  /** Of tsconfig.json, beside {@link STRICT}. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The version of `@types/node`; absent: the consumer has none, and the DOM's library instead. */
  readonly nodeTypes?: string;
}

/** What every consumer asks for: no mistake may hide, least of all in our own declarations. */
export const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmit: true,
  target: "es2022",
} as const;

const NODE = { lib: ["es2022"], types: ["node"] };
const DOM = { lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] };
const NODENEXT = { module: "nodenext" };
const BUNDLER = { module: "esnext", moduleResolution: "bundler" };

/** Both of CommonJS's ways of importing, the older and the one that looks like ESM. */
const BOTH = { verbatimModuleSyntax: false };

/** Every way of compiling that the packages are for. */
export const settings: readonly Setting[] = [
  { name: "nodenext, Node 20's types, no DOM", files: "esm", options: { ...NODENEXT, ...NODE }, nodeTypes: "20.19.43" },
  { name: "nodenext, Node 24's types, no DOM", files: "esm", options: { ...NODENEXT, ...NODE }, nodeTypes: "24.19.2" },
  { name: "bundler, Node 24's types, no DOM", files: "esm", options: { ...BUNDLER, ...NODE }, nodeTypes: "24.19.2" },
  { name: "nodenext, DOM", files: "esm", options: { ...NODENEXT, ...DOM } },
  { name: "bundler, DOM", files: "esm", options: { ...BUNDLER, ...DOM } },
  { name: "nodenext, CommonJS", files: "commonjs", options: { ...NODENEXT, ...NODE, ...BOTH }, nodeTypes: "20.19.43" },
];
