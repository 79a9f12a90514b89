import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markdownTable } from "@storno/scripts/reports/table.ts";
import { withClients } from "../calls/client.ts";
import { contenders, type ContenderName } from "../contenders.ts";
import { serve } from "../serving/serve.ts";
import { sharesOf, type Profile } from "./shares.ts";

/** Whose retrieves are looked at. */
const CLIENTS: readonly ContenderName[] = ["storno-stripe", "openapi-fetch"];

const ORDER = { call: "retrieve", inFlight: 64, calls: 4000 } as const;

/** Prints where the time of a retrieve goes, file by file, with 64 in flight. */
export async function printProfile(): Promise<void> {
  for (const name of CLIENTS) {
    const folder = mkdtempSync(join(tmpdir(), "storno-profile-"));
    try {
      const server = await serve("canned");
      const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=200"];
      await withClients([name], server, { node: process.execPath, flags }, async ([client]) => {
        await client?.worker.tell(ORDER);
      });
      server.close();
      for (const file of readdirSync(folder)) {
        const profile = JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile;
        const columns = [
          ["where", ({ where }) => where],
          ["µs per call", ({ micros }) => Math.round(micros / ORDER.calls)],
          ["%", ({ share }) => Math.round(share * 100)],
        ] as const satisfies Parameters<typeof markdownTable<ReturnType<typeof sharesOf>[number]>>[0];
        console.log(`\n${contenders[name].title}, retrieve, ${ORDER.inFlight} in flight:\n`);
        console.log(markdownTable(columns, sharesOf(profile).slice(0, 25)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
