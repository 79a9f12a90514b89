/** How much is measured. */
export interface Extent {
  /** A few rounds only: to see whether something works, and not to be written down. */
  readonly quick: boolean;
}

/** A number that was set, beside the one that was measured. */
export interface Aim {
  readonly what: string;
  /** What it should be, in words with a unit. */
  readonly aim: string;
  /** What it is, with the same unit. */
  readonly measured: string;
  readonly reached: boolean;
}

/** Some bars of the chart, which can be held against each other. */
export interface Bars {
  /** What is measured, and its unit. */
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly isOurs: boolean }[];
}

/** What is told of a part's figures. */
export interface Account {
  /** Its tables, and what has to be said about them. */
  readonly paragraphs: readonly string[];
  readonly aims: readonly Aim[];
  readonly bars?: Bars;
}

/** A part of what is measured. */
export interface Part {
  readonly title: string;
  /** Gives figures that JSON can hold, for they are kept until the part is measured again. */
  readonly measure: (extent: Extent) => Promise<object>;
  readonly account: (figures: object) => Account;
}

/** A part, whose figures only itself knows. */
export function part<Figures extends object>(definition: {
  readonly title: string;
  readonly measure: (extent: Extent) => Promise<Figures>;
  readonly account: (figures: Figures) => Account;
}): Part {
  // What comes back from the file is what `measure` has given.
  return { ...definition, account: (figures) => definition.account(figures as Figures) };
}
