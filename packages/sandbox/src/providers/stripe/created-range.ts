import { integerText, readParameters, type Rule } from "../../http/parameters.ts";
import { isRecord } from "../../json.ts";

const bound = integerText();
const bounds = { gt: bound, gte: bound, lt: bound, lte: bound };

/** `created=<seconds>` or `created[gt|gte|lt|lte]=<seconds>`: gives a test of creation times in unix seconds. */
export const createdRule: Rule<(createdAt: number) => boolean> = (value, name) => {
  if (!isRecord(value)) {
    const exact = bound(value, name);
    return (createdAt) => createdAt === exact;
  }
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = readParameters(value, bounds, [], name);
  return (createdAt) => createdAt > gt && createdAt >= gte && createdAt < lt && createdAt <= lte;
};
