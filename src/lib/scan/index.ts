/** Scanning: a picture or the camera in, the texts of QR codes out. What a text means is for others to say. */
export { scanCamera, type Camera, type CameraOptions, type CameraSession } from './camera';
export { scanImage } from './image';
export { prepareScanner as prepareCamera } from './scanner';
export { canScanScreen, scanScreen, type ScreenOptions, type Verdict } from './screen';
