import { defineConfig } from "rolldown";

/** A sandbox is started by every test: a few files load several times as fast as a hundred and forty. */
export default defineConfig({
  input: { index: "src/index.ts", cli: "src/cli.ts" },
  platform: "node",
  output: { dir: "dist", format: "esm", cleanDir: true, sourcemap: true, chunkFileNames: "[name].js" },
});
