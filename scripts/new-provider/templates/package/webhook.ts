import type { Draft } from "../../draft.ts";
import type { TellingDraft } from "../../telling.ts";
import type { Signature } from "../../answers.ts";

/** `src/webhook.ts` of a provider's package. */
export function webhook({ title }: Draft, { signature }: TellingDraft): string {
  return `import { verifySignedWebhook, type UnrecognizedEventType, type VerifyWebhook, type WebhookScheme } from "@storno/shared";
import { provider } from "./generated/operations.ts";
import type { webhooks } from "./generated/schema.ts";

type Body<Type extends keyof webhooks> = webhooks[Type]["post"]["requestBody"]["content"]["application/json"];

/** An event of one type. */
type EventOf<Type extends keyof webhooks> = Omit<Body<Type>, "type"> & { readonly type: Type };

/** An event of a type that ${title} has added since. */
type AddedEvent = Omit<Body<keyof webhooks>, "type" | "data"> & {
  readonly type: UnrecognizedEventType;
  readonly data: Readonly<Record<string, unknown>>;
};

/** An event as ${title} delivers it: perhaps more than once, so de-duplicate on \`id\`. \`type\` tells what it is about. */
export type VerifiedEvent = { [Type in keyof webhooks]: EventOf<Type> }[keyof webhooks] | AddedEvent;

const SCHEME = {
  header: ${JSON.stringify(signature.header.toLowerCase())},
  layout: ${JSON.stringify(signature.layout)},
  encoding: "hex",
  sentAt: ${sentAt(signature)},
} as const satisfies WebhookScheme;

/**
 * Makes sure that a webhook comes from ${title}, unchanged and not long ago, and gives its event. \`secret\` is the endpoint's.
 *
 * @throws WebhookError when it must not be acted on, with the \`reason\`.
 * @throws TypeError or RangeError when the body was parsed already, the secret is empty, or the tolerance is none.
 */
export const verifyWebhook: VerifyWebhook<VerifiedEvent> = (...received) =>
  verifySignedWebhook(provider, [SCHEME], ...received);
`;
}

function sentAt(signature: Signature): string {
  return signature.layout === "pairs" ? '{ pair: "t" }' : `{ member: ${JSON.stringify(signature.member)} }`;
}
