/** A short buzz, on devices that can: the eye is on the camera picture, not on the text. */
export function vibrate(): void {
  const { vibrate: buzz } = navigator as { vibrate?: Navigator['vibrate'] };
  buzz?.call(navigator, [80]);
}
