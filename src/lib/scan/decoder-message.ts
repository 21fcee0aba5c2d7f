/**
 * `picture`: all codes, with every retry. `frame`: one plain look. `hard-frame`: a plain look and one retry, another each
 * time. `warm`: only load the decoder.
 */
export type ReadKind = 'picture' | 'frame' | 'hard-frame';

/** What is read: a still, or a camera's frame, which some browsers hand over without a copy. */
export type Picture = ImageBitmap | VideoFrame;

/** Page to worker. The picture is transferred; the worker closes it. */
export type DecoderRequest =
  | { readonly id: number; readonly kind: 'warm' }
  | { readonly id: number; readonly kind: ReadKind; readonly picture: Picture };

/** Worker to page, one for each request: the texts, or `null` when the decoder failed. */
export interface DecoderReply {
  readonly id: number;
  readonly texts: readonly string[] | null;
}
