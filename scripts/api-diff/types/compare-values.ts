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
 * once one that it names is gone: `case "bank"` of an enum without "bank", `.toFixed()` in the branch of a number that is none.
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
  if (lost !== "" && now.isOpen) found.push({ level: "minor", text: `no longer lists ${lost}` });
  else if (lost !== "") {
    found.push({ level: "major", text: `is never ${lost} now: code that compares with it no longer compiles` });
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
    const text = `${direction === "input" ? "takes only" : "is now one of"} ${listOf([...now.literals])}`;
    found.push({ level: direction === "input" ? "major" : "minor", text });
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
    found.push({
      level: widens ? "minor" : "major",
      text: now.isAnything ? "may now be anything" : "is no longer just anything",
    });
  }
  return found;
}

/** `null` and `undefined`: code that is ready for them compiles without them too. */
function nothing(old: Alternatives, now: Alternatives, direction: Direction): Difference[] {
  if (old.isAnything || now.isAnything) return [];
  const found: Difference[] = [];
  for (const [name, before, after] of [
    ["null", old.hasNull, now.hasNull],
    ["undefined", old.hasUndefined, now.hasUndefined],
  ] as const) {
    if (before === after) continue;
    if (direction === "input") {
      found.push(
        after ? { level: "minor", text: `takes ${name}` } : { level: "major", text: `no longer takes ${name}` },
      );
    } else {
      const text = after ? `may now be ${name}` : `is never ${name} now`;
      found.push({ level: after ? "major" : "minor", text });
    }
  }
  return found;
}
