import { decodePicture, drawSquare, encodeSquare, middle, type Crop } from '../device/square-picture';
import { admitPicture, mostPictureBytes } from '../entry/admit-extras';
import type { Picture } from '../entry/entry';

export { decodePicture, drawSquare, middle, type Crop };

/** The square as a picture of the person's own, coded anew: nothing of the file but its look is kept. Throws Failure `scan/not-an-image`, `entry/picture`. */
export async function ownPicture(canvas: HTMLCanvasElement): Promise<Picture | null> {
  const bytes = await encodeSquare(canvas, mostPictureBytes);
  return admitPicture({ kind: 'own', type: 'image/webp', bytes });
}
