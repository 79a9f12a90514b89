/** Prints CPU per call: node src/quick.ts [calls] [nodes] [clients|all] */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { measureCalls, ORDERS } from "./calls/measure.ts";
import { ratio, spread } from "./statistics.ts";

const [kinds = "retrieve", nodes = "24.21.0,20.20.2", only = "storno-stripe,openapi-fetch,fetch,undici,stripe-node"] =
  process.argv.slice(2);
const all = readdirSync(join(import.meta.dirname, "contenders")).map((file) => basename(file, ".ts"));
const names = only === "all" ? all : only.split(",");
const show = ({ min, median, max }: { min: number; median: number; max: number }, digits: number) =>
  `${median.toFixed(digits).padStart(8)} (${min.toFixed(digits)}-${max.toFixed(digits)})`.padEnd(26);
for (const node of nodes.split(",")) {
  const orders = ORDERS.filter(({ call }) => kinds.split(",").includes(call));
  const figures = await measureCalls(names, node, orders, 21);
  for (const order of orders) {
    console.log(
      `\nNode ${node}, ${order.call}, ${order.inFlight} in flight: CPU us per call, calls/s, CPU by stripe-node's, openapi-fetch's, undici's`,
    );
    const own = figures.filter((each) => each.order === order);
    const cpuOf = (name: string) => own.find(({ client }) => client === name)?.efforts.map(({ cpu }) => cpu);
    for (const { client, efforts } of own) {
      const cpu = efforts.map((each) => each.cpu);
      const ratios = ["stripe-node", "openapi-fetch", "undici"].map((base) => {
        const other = cpuOf(base);
        return other === undefined ? "".padEnd(26) : show(ratio(cpu, other), 2);
      });
      console.log(
        client.padEnd(22),
        show(spread(cpu), 0),
        spread(efforts.map(({ pace }) => pace))
          .median.toFixed(0)
          .padStart(7),
        ...ratios,
      );
    }
  }
}
