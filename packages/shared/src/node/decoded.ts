import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

type Decode = (body: Buffer<ArrayBuffer>) => Promise<Buffer<ArrayBuffer>>;

const unwrapped: Decode = promisify(inflateRaw);
const wrapped: Decode = promisify(inflate);

const DECODERS = new Map<string, Decode>([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  // The first bits tell the format that the coding stands for from the bare one that some servers send.
  ["deflate", (body) => (((body[0] ?? 0) & 15) === 8 ? wrapped(body) : unwrapped(body))],
  ["br", promisify(brotliDecompress)],
]);

/**
 * A body as it was before it was compressed.
 *
 * @param codings - the answer's `Content-Encoding`: in the order in which they were applied
 * @throws TypeError for one that is not known; zlib's error when the body is not in it, or cut short.
 */
export async function decoded(body: Buffer<ArrayBuffer>, codings: string | string[]): Promise<Buffer<ArrayBuffer>> {
  let left = body;
  for (const coding of String(codings)
    .toLowerCase()
    .split(/[\s,]+/)
    .toReversed()) {
    if (coding === "" || coding === "identity") continue;
    const decoder = DECODERS.get(coding);
    if (decoder === undefined) throw new TypeError(`the answer has a content-encoding that is not known: ${coding}`);
    left = await decoder(left);
  }
  return left;
}
