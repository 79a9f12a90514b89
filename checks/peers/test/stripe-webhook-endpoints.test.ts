import { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

const url = "https://example.com/hook";

it("the secret is shown once, when an endpoint is created", async () => {
  const { stripe } = await stripeScene();
  const made = await stripe.webhookEndpoints.create({ url, enabled_events: ["refund.created", "refund.failed"] });
  expect(made).toMatchObject({ url, status: "enabled", enabled_events: ["refund.created", "refund.failed"] });
  const { secret, ...rest } = made;
  expect(secret).toMatch(/^whsec_/);
  expect(await stripe.webhookEndpoints.retrieve(made.id)).toEqual(rest);
});

it("an endpoint is changed, disabled, enabled and emptied of its description and metadata", async () => {
  const { stripe } = await stripeScene();
  const { id } = await stripe.webhookEndpoints.create({
    url,
    enabled_events: ["refund.created"],
    description: "Refunds",
    metadata: { team: "money" },
  });
  const changed = { url: "https://example.com/other", enabled_events: ["*"] as ["*"], disabled: true };
  expect(await stripe.webhookEndpoints.update(id, changed)).toMatchObject({
    url: "https://example.com/other",
    enabled_events: ["*"],
    status: "disabled",
    description: "Refunds",
    metadata: { team: "money" },
  });
  expect(await stripe.webhookEndpoints.update(id, { disabled: false, description: "", metadata: "" })).toMatchObject({
    status: "enabled",
    description: null,
    metadata: {},
  });
});

it("endpoints are walked newest first and are gone when they are deleted", async () => {
  const { stripe } = await stripeScene();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.unshift((await stripe.webhookEndpoints.create({ url, enabled_events: ["*"] })).id);
  }
  const walk = async () =>
    (await stripe.webhookEndpoints.list({ limit: 2 }).autoPagingToArray({ limit: 100 })).map(({ id }) => id);
  expect(await walk()).toEqual(ids);
  const [, deleted = ""] = ids;
  expect(await stripe.webhookEndpoints.del(deleted)).toEqual({
    id: deleted,
    object: "webhook_endpoint",
    deleted: true,
  });
  expect(await walk()).toEqual(ids.filter((id) => id !== deleted));
  const gone = stripe.webhookEndpoints.retrieve(deleted);
  await expect(gone).rejects.toThrow(Stripe.errors.StripeInvalidRequestError);
});

it("an endpoint without an address that can be called is refused", async () => {
  const { stripe } = await stripeScene();
  const refused = stripe.webhookEndpoints.create({ url: "example.com", enabled_events: ["*"] });
  await expect(refused).rejects.toMatchObject({ statusCode: 400, param: "url" });
});
