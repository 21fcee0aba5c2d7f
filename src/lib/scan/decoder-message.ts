/** `picture`: all codes, with every retry. `frame`: one look. `warm`: only load the decoder. */
export type ReadKind = 'picture' | 'frame';

/** Page to worker. The bitmap is transferred; the worker closes it. */
export type DecoderRequest =
  | { readonly id: number; readonly kind: 'warm' }
  | { readonly id: number; readonly kind: ReadKind; readonly bitmap: ImageBitmap };

/** Worker to page, one for each request: the texts, or `null` when the decoder failed. */
export interface DecoderReply {
  readonly id: number;
  readonly texts: readonly string[] | null;
}
