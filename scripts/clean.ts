/** Takes away what a package was built to before, since tsc leaves the output of sources that are gone. Runs in its folder. */
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
