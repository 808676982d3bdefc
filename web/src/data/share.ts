/** Programs travel in the part of an address that no server sees. */

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(piped as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

export const pack = async (text: string): Promise<string> =>
  toBase64(await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")));

/** The text that was packed; null for what was not, or was cut short on its way. */
export async function unpack(packed: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await through(fromBase64(packed), new DecompressionStream("deflate-raw")));
  } catch {
    return null;
  }
}
