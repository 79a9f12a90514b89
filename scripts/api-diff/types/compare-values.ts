import type { Change } from "../change.ts";
import type { Direction } from "./position.ts";
import { holds, primitiveOf, type Alternatives } from "./values.ts";

/** A difference between two types at one place: what is said of the place, in words that follow its name. */
export interface Difference {
  readonly level: Change["level"];
  readonly text: string;
  /** New values of an open enum: code has been ready for them, though the compiler alone would not say so. */
  readonly grown?: readonly string[];
}

/**
 * What has changed of the values that are no objects.
 *
 * A result that can be less than before fits everything that took it. But code tells the alternatives apart, and does not compile
 * once one that it names is gone: `.toFixed()` in the branch of a number that is none, and all code for a value that is not there any
 * more, whether it was listed or one of all texts. Of a closed enum that is `case "bank"`; an open one still takes that, but no
 * `Record<Known<...>, ...>` that has a "bank".
 */
export function compareValues(old: Alternatives, now: Alternatives, direction: Direction): Difference[] {
  const added = [...now.literals].filter((literal) => !holds(old, literal)).toSorted();
  const lost = listOf([...old.literals].filter((literal) => !holds(now, literal)));
  return direction === "input"
    ? [
        ...inputLiterals(now, added.join(", "), lost),
        ...primitives(old, now, direction),
        ...nothing(old, now, direction),
      ]
    : [...resultLiterals(old, now, added, lost), ...primitives(old, now, direction), ...nothing(old, now, direction)];
}

/** In an order of its own: TypeScript's depends on what else is in the program. */
function listOf(literals: readonly string[]): string {
  return literals.toSorted().join(", ");
}

function inputLiterals(now: Alternatives, added: string, lost: string): Difference[] {
  const left = listOf([...now.literals]);
  return [
    ...(lost === ""
      ? []
      : [{ level: "major", text: `no longer takes ${lost}${left && `; it takes ${left}`}` } as const]),
    ...(added === "" || now.literals.size === 0 ? [] : [{ level: "minor", text: `takes ${added}` } as const]),
  ];
}

function resultLiterals(old: Alternatives, now: Alternatives, grown: readonly string[], lost: string): Difference[] {
  const found: Difference[] = [];
  const added = grown.join(", ");
  if (added !== "" && old.isOpen) {
    found.push({ level: "minor", text: `lists ${added} now; the enum is open, so code is ready for it`, grown });
  } else if (added !== "") {
    const closed = old.literals.size > 0 ? ", and the enum is closed: a switch over it is no longer complete" : "";
    found.push({ level: "major", text: `may now be ${added}${closed}` });
  }
  if (lost !== "") {
    const text = now.isOpen
      ? `no longer lists ${lost}: code that has something for each known value no longer compiles`
      : `is never ${lost} now: code that compares with it no longer compiles`;
    found.push({ level: "major", text });
  }
  if (now.isOpen && !old.isOpen && !old.primitives.has("string") && !old.isAnything) {
    found.push({ level: "major", text: "is an open enum now: it may be a value that is not listed" });
  }
  if (old.isOpen && !now.isOpen && !now.primitives.has("string") && !now.isAnything) {
    const text = "is a closed enum now: in the branch for other values it is `never`, which may no longer compile";
    found.push({ level: "major", text });
  }
  return found;
}

function primitives(old: Alternatives, now: Alternatives, direction: Direction): Difference[] {
  const added = [...now.primitives].filter((name) => !old.primitives.has(name) && !old.isAnything);
  const missing = [...old.primitives].filter((name) => !now.primitives.has(name) && !now.isAnything);
  // What only became a list of values of the same kind is told by the list.
  const listed = missing.filter((name) => [...now.literals].some((literal) => primitiveOf(literal) === name));
  const lost = missing.filter((name) => !listed.includes(name));
  const [more, less] = [added.join(" or "), lost.join(" or ")];
  const found: Difference[] = [];
  if (listed.length > 0) {
    const values = listOf([...now.literals]);
    // With an open enum, code may still compare any text.
    if (direction === "input") found.push({ level: "major", text: `takes only ${values}` });
    else if (now.isOpen) found.push({ level: "minor", text: `is now one of ${values}` });
    else {
      const text = `is now one of ${values}: code that compares with another value no longer compiles`;
      found.push({ level: "major", text });
    }
  }
  if (more !== "" && less !== "") return [...found, { level: "major", text: `was a ${less}, and is a ${more} now` }];
  if (direction === "input") {
    if (more !== "") found.push({ level: "minor", text: `takes any ${more}` });
    if (less !== "") found.push({ level: "major", text: `no longer takes a ${less}` });
  } else {
    if (more !== "") found.push({ level: "major", text: `may now be any ${more}` });
    const gone = `is never a ${less} now: code that handles one no longer compiles`;
    if (less !== "") found.push({ level: "major", text: gone });
  }
  if (old.isAnything !== now.isAnything) {
    const widens = now.isAnything === (direction === "input");
    const anything = direction === "input" ? "takes anything" : "may now be anything";
    found.push({
      level: widens ? "minor" : "major",
      text: now.isAnything ? anything : "is no longer just anything",
    });
  }
  return found;
}

/** `null`, `undefined` and `void`: code that is ready for them compiles without them too. */
function nothing(old: Alternatives, now: Alternatives, direction: Direction): Difference[] {
  if (old.isAnything || now.isAnything) return [];
  const found: Difference[] = [];
  for (const [name, before, after] of [
    ["null", old.hasNull, now.hasNull],
    // What may be `void` may be `undefined`, so one of them is told.
    ...(old.hasVoid === now.hasVoid
      ? ([["undefined", old.hasUndefined || old.hasVoid, now.hasUndefined || now.hasVoid]] as const)
      : ([["`void`", old.hasVoid, now.hasVoid]] as const)),
  ] as const) {
    if (before === after) continue;
    if (direction === "input") {
      const what = name === "`void`" ? "what returns `void`" : name;
      found.push(
        after ? { level: "minor", text: `takes ${what}` } : { level: "major", text: `no longer takes ${what}` },
      );
    } else {
      const text = after ? `may now be ${name}` : `is never ${name} now`;
      found.push({ level: after ? "major" : "minor", text });
    }
  }
  return found;
}
