/** A made-up provider, and what a person who adds it answers. */
export interface MadeUp {
  readonly name: string;
  /** From the repository's root. */
  readonly spec: string;
  readonly answers: string;
}

/** One whose lists have numbered pages, keys, webhooks and a JSON API in minor units. */
export const pagely: MadeUp = {
  name: "pagely",
  spec: "checks/new-provider/specs/pagely.yaml",
  answers: "--amounts minor --webhooks pairs:Pagely-Signature",
};

/** One whose pages name the URL of the next, without keys and webhooks, that takes forms and decimals. */
export const linkly: MadeUp = {
  name: "linkly",
  spec: "checks/new-provider/specs/linkly.yaml",
  answers:
    "--amounts major --status requested=pending --status sent=pending --status done=succeeded --status bounced=failed",
};
