/** One thing that is wrong with a package as its users would get it. */
export interface Problem {
  /** `@storno/stripe` */
  readonly package: string;
  /** In the tarball, from the package's folder: `dist/index.js`. */
  readonly file: string;
  /** What is wrong, and what to do. */
  readonly text: string;
}

/** A problem as a line of the command's output. */
export function line({ package: name, file, text }: Problem): string {
  return `${name}  ${file}: ${text}`;
}
