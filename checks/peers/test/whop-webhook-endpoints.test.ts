import Whop from "@whop/sdk";
import { expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

const url = "https://example.com/hook";

it("the secret is shown once, when a webhook is created", async () => {
  const { whop } = await whopScene();
  const made = await whop.webhooks.create({ url, events: ["refund.created", "dispute.created"] });
  expect(made).toMatchObject({ url, enabled: true, api_version: "v1", events: ["refund.created", "dispute.created"] });
  const { webhook_secret, ...rest } = made;
  expect(webhook_secret).not.toBe("");
  expect(await whop.webhooks.retrieve(made.id)).toEqual(rest);
});

it("a webhook is changed where a member is given, and left where it is null or absent", async () => {
  const { whop } = await whopScene();
  const { id } = await whop.webhooks.create({ url, events: ["refund.created"], child_resource_events: true });
  const changed = await whop.webhooks.update(id, { events: ["refund.updated"], enabled: false, api_version: null });
  expect(changed).toMatchObject({ url, events: ["refund.updated"], enabled: false, api_version: "v1" });
  expect(await whop.webhooks.update(id)).toEqual(changed);
});

it("webhooks are walked by company, newest first, and are gone when they are deleted", async () => {
  const { whop } = await whopScene();
  const ids: string[] = [];
  let company = "";
  for (let count = 0; count < 5; count += 1) {
    const { id, resource_id } = await whop.webhooks.create({ url });
    ids.unshift(id);
    company = resource_id;
  }
  const walk = async () => {
    const walked: string[] = [];
    for await (const { id } of whop.webhooks.list({ company_id: company, first: 2 })) walked.push(id);
    return walked;
  };
  expect(await walk()).toEqual(ids);
  const [, deleted = ""] = ids;
  expect(await whop.webhooks.delete(deleted)).toBe(true);
  expect(await walk()).toEqual(ids.filter((id) => id !== deleted));
  await expect(whop.webhooks.retrieve(deleted)).rejects.toThrow(Whop.NotFoundError);
});
