import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLParseError } from "yaml";
import { root } from "../providers.ts";
import type { OpenApi, Reference, Schema } from "./openapi.ts";
import { SpecError, type Problem } from "./problem.ts";
import { textProblems } from "./text.ts";

/** A place in a document: keys and indexes from the root. */
export type Place = readonly (string | number)[];

/** What is wrong and what to do, where the name of a mistake in YAML says it. */
const YAML_WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keys must be unique; drop one of the two, or rename it",
  MULTIPLE_DOCS: "a spec is one document; take the --- away",
};

/** A spec that was read: its content, and where its parts stand in the file. */
export class Spec {
  readonly name: string;
  /** Path from the repository's root, as messages show it. */
  readonly file: string;
  readonly openapi: OpenApi;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #lines: LineCounter;

  /**
   * @param file - the path that messages show
   * @throws SpecError when the text is no YAML that every tool reads alike, or no OpenAPI document.
   */
  constructor(name: string, text: string, file = `specs/${name}.yaml`) {
    this.name = name;
    this.file = file;
    const characters = textProblems(file, text);
    if (characters.length > 0) throw new SpecError(characters);
    this.hash = createHash("sha256").update(text).digest("hex");
    this.#lines = new LineCounter();
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    if (this.#document.errors.length > 0) {
      throw new SpecError(
        firstOf(this.#document.errors).map(({ code, message, pos }) => {
          const mistake = (message.split("\n")[0] ?? message).replace(/ at line .*$/, "");
          const { line } = this.#lines.linePos(pos[0]);
          const text = YAML_WORDS[code] ?? `${mistake}; correct this line, or the one before it`;
          return { file: this.file, line, where: "YAML", key: code, text };
        }),
      );
    }
    this.#refuseAliases();
    const content: unknown = this.#document.toJS();
    if (!isObject(content) || !isObject(content["paths"]) || !isObject(content["info"])) {
      throw new SpecError([
        this.problem([], "document", "openapi", "is no OpenAPI document; it needs openapi, info and paths"),
      ]);
    }
    // The boundary where data enters: rules.ts checks every part of it that is read.
    this.openapi = content as unknown as OpenApi;
  }

  /** @throws SpecError when the file is not there, or holds no OpenAPI document. */
  static read(name: string): Spec {
    const file = `specs/${name}.yaml`;
    if (!existsSync(join(root, file))) {
      throw new SpecError([{ file, line: undefined, where: "document", key: "file", text: "is not there" }]);
    }
    return new Spec(name, readFileSync(join(root, file), "utf8"));
  }

  /** An alias of nothing ends the reading, and of a part around it would never end it. */
  #refuseAliases(): void {
    const problems: Problem[] = [];
    visit(this.#document, {
      Alias: (_, alias) => {
        const [at = 0] = alias.range ?? [];
        const [start = 0, , end = 0] = alias.resolve(this.#document)?.range ?? [];
        if (start < at && at >= end && end > 0) return;
        const mistake = end > 0 ? "stands inside of the part that it names" : "names nothing that stands before it";
        const text = `${mistake}; put the part under components and say $ref`;
        const { line } = this.#lines.linePos(at);
        problems.push({ file: this.file, line, where: "YAML", key: `*${alias.source}`, text });
      },
    });
    if (problems.length > 0) throw new SpecError(problems);
  }

  problem(place: Place, where: string, key: string, text: string): Problem {
    return { file: this.file, line: this.#line(place), where, key, text };
  }

  /** Follows local references to what they name; `undefined` when one leads nowhere or in a circle. */
  resolve<Target extends object>(target: Target | Reference | undefined): Target | undefined {
    if (!isReference(target)) return target;
    const found = this.#at(this.chain(target.$ref).at(-1));
    return isReference(found) ? undefined : (found as Target | undefined);
  }

  /** A reference, and those that it leads over, to the last one or, in a circle, to the first that comes again. */
  chain(reference: string): string[] {
    const chain = [reference];
    for (let found = this.#at(reference); isReference(found); found = this.#at(found.$ref)) {
      const isCircle = chain.includes(found.$ref);
      chain.push(found.$ref);
      if (isCircle) break;
    }
    return chain;
  }

  /** The schemas that a JSON pointer into a body can name, through references and alternatives. */
  find(schema: Schema | undefined, pointer: string): Schema[] {
    return namesIn(pointer).reduce<Schema[]>(
      (schemas, name) =>
        schemas.flatMap((inner) => this.branches(inner).flatMap((branch) => branch.properties?.[name] ?? [])),
      schema === undefined ? [] : [schema],
    );
  }

  /** The members of an object, by name, with their schemas. */
  members(schema: Schema | undefined): Map<string, Schema> {
    return new Map(this.branches(schema).flatMap((branch) => Object.entries(branch.properties ?? {})));
  }

  /** The items of an array. */
  itemsOf(schema: Schema | undefined): Schema | undefined {
    return this.branches(schema).find((branch) => branch.items !== undefined)?.items;
  }

  /** The types that a schema allows, through references and alternatives. */
  types(schema: Schema | undefined): Set<string> {
    return new Set(this.branches(schema).flatMap((branch) => branch.type ?? []));
  }

  /** A schema and all that it is made of: what it refers to, its alternatives and its parts. */
  branches(schema: Schema | undefined, depth = 0): Schema[] {
    const target = this.resolve<Schema>(schema);
    if (target === undefined || depth > 20) return [];
    const parts = [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])];
    return [target, ...parts.flatMap((part) => this.branches(part, depth + 1))];
  }

  #at(reference = ""): unknown {
    const pointer = decoded(reference);
    if (!pointer.startsWith("#/")) return undefined;
    return namesIn(pointer.slice(1)).reduce<unknown>(
      (inner, name) => (isObject(inner) ? inner[name] : undefined),
      this.openapi,
    );
  }

  /** The line of a place, or of the nearest part around it that exists. */
  #line(place: Place): number | undefined {
    let node: unknown = this.#document.contents;
    let offset: number | undefined;
    for (const part of place) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
        : undefined;
      const inner: unknown = isSeq(node) && typeof part === "number" ? node.items[part] : pair?.value;
      const start = isNode(pair?.key) ? pair.key.range?.[0] : isNode(inner) ? inner.range?.[0] : undefined;
      if (start === undefined) break;
      offset = start;
      node = inner;
    }
    return offset === undefined ? undefined : this.#lines.linePos(offset).line;
  }
}

/** The names in a JSON pointer, in order. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A reference is a URL's fragment; one that is no such text leads nowhere. */
function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return "";
  }
}

/** Keys that are given twice are all told; behind anything else nothing is read as it was meant. */
function firstOf(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const end = errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  return end < 0 ? errors : errors.slice(0, end + 1);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$ref" in value && typeof value.$ref === "string";
}
