import type { RequestBody, Schema } from "../generator/openapi.ts";
import type { Spec } from "../generator/spec.ts";
import type { Answers, Signature } from "./answers.ts";
import type { Gaps } from "./gaps.ts";
import { membersOf, type Member } from "./members.ts";
import { nameOf, type RefundDraft } from "./refund.ts";

/** What the provider tells its webhooks, and how it signs that. */
export interface TellingDraft {
  readonly signature: Signature;
  /** The types of events, in the order of the spec. */
  readonly types: readonly string[];
  readonly schema: Schema;
  /** Where the body holds the time of the event. */
  readonly time: Member | undefined;
}

const HOW = [
  "How are webhooks signed? With HMAC-SHA256 in hex, and the secret's own bytes as the key:",
  "  pairs:<Header>           t=<unix seconds>,v1=<signature> in the header, over the time, a full stop and the body",
  "  bare:<Header>:<member>   the signature alone in the header, over the body, which has the unix seconds in a member",
  "Anything else: take the nearest, and correct src/webhook.ts and the stand-in's headers, which are written apart.",
].join("\n");

/** Reads `webhooks`; a provider need not have them. */
export function tellingDraft(
  spec: Spec,
  refund: RefundDraft,
  { signature }: Answers,
  gaps: Gaps,
): TellingDraft | undefined {
  const webhooks = Object.entries(spec.openapi.webhooks ?? {});
  if (webhooks.length === 0) {
    if (signature !== undefined) gaps.ask("no --webhooks", "The spec describes none: its webhooks are missing.");
    return undefined;
  }
  const bodies = webhooks.map(([type, { post }]) => {
    const schema = spec.resolve<RequestBody>(post?.requestBody)?.content?.["application/json"]?.schema;
    const members = membersOf(spec, schema);
    const data = members.find(({ name }) => name === "data");
    if (
      ["id", "type"].every((name) => members.some((member) => member.name === name)) &&
      nameOf(data?.schema) === refund.type
    ) {
      return schema;
    }
    const text = `needs a post with a JSON body that has id, type and, as data, a $ref to ${refund.type}`;
    return gaps.report(spec.problem(["webhooks", type], "webhooks", type, text));
  });
  const [schema] = bodies;
  if (signature === undefined) return gaps.ask("--webhooks <pairs:Header | bare:Header:member>", HOW);
  if (schema === undefined) return undefined;
  const members = membersOf(spec, schema);
  if (
    signature.layout === "bare" &&
    !members.some(({ name, types }) => name === signature.member && types.has("integer"))
  ) {
    return gaps.ask(
      `--webhooks bare:${signature.header}:<member>`,
      `The bodies of webhooks have no integer "${signature.member}".`,
    );
  }
  const time = members.find(({ name }) => /^(created|occurred|timestamp)/i.test(name));
  return { signature, types: webhooks.map(([type]) => type), schema, time };
}
