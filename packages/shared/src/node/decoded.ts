import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

const DECODERS = new Map([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["deflate", promisify(inflate)],
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
