import { join } from "node:path";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { providerNames, root } from "../providers.ts";

/** What another bundler than the one that `check:packs` measures with makes of some names of a built package. */
async function bundled(provider: string, names: string): Promise<string> {
  const entry = join(root, "packages", provider, "dist/index.js");
  const bundling = await rolldown({
    input: "entry",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : undefined),
        load: (id) => (id === "entry" ? `export { ${names} } from ${JSON.stringify(entry)};` : undefined),
      },
    ],
  });
  const { output } = await bundling.generate({ minify: true });
  await bundling.close();
  return output[0].code;
}

/** What only a client needs: its table, openapi-fetch, and the names of the options. */
const CLIENT = /operations:|querySerializer|apiKey|headers\.get\("retry-after"\)/;

it.each(providerNames())(
  "toRefund of %s comes without a client, and without what verifies webhooks",
  async (provider) => {
    const code = await bundled(provider, "toRefund");
    expect(code).toContain("createdAt");
    expect(code).not.toMatch(CLIENT);
    expect(code).not.toContain("importKey");
  },
);

it.each(providerNames())("verifyWebhook of %s comes without a client, and without currencies", async (provider) => {
  const code = await bundled(provider, "verifyWebhook");
  expect(code).toContain("importKey");
  expect(code).not.toMatch(CLIENT);
  expect(code).not.toContain("KWD");
});

it("A class of errors comes alone", async () => {
  expect((await bundled("stripe", "WebhookError")).length).toBeLessThan(600);
});
