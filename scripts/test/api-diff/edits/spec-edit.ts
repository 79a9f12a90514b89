import type { Level } from "../../../api-diff/change.ts";
import type { Edit } from "../../acme.ts";

/** An edit of a spec, and what users of the package are to be told of it. */
export interface SpecEdit {
  readonly title: string;
  /** Made to both sides, for the edit to have something to change. */
  readonly before?: readonly Edit[];
  readonly edit: readonly Edit[];
  readonly level: Level;
  /** Every text is in one of the changes. */
  readonly says: readonly string[];
  /** Code that compiles against the base. It has to compile against the head as well, unless the edit breaks it. */
  readonly code?: string;
  /** What is lost shows at run time only: the code compiles all the same. */
  readonly compiles?: true;
}
