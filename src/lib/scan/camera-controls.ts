/** The camera's lamp. A refusal by the device leaves it as it was; `set` never rejects. */
export interface Torch {
  set(on: boolean): Promise<void>;
}

/** The camera's own zoom, in the device's units. */
export interface Zoom {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As it is now; also after a refusal, which leaves it as it was. */
  readonly value: number;
  /** A value out of range counts as the nearest in range. Never rejects. */
  set(value: number): Promise<void>;
}

/** What the Image Capture specification adds to tracks (sections 8 and 9), which TypeScript's DOM does not know. */
interface Extras {
  readonly torch?: boolean;
  readonly zoom?: { readonly min: number; readonly max: number; readonly step?: number };
}

/** What is asked of a track here; a fake will do in a test. */
export type ControlledTrack = Pick<MediaStreamTrack, 'applyConstraints' | 'getSettings'> &
  Partial<Pick<MediaStreamTrack, 'getCapabilities'>>;

/** The lamp, or null where the camera has none or the browser does not offer it. */
export function torchOf(track: ControlledTrack | null): Torch | null {
  if (!track || extrasOf(track).torch !== true) return null;
  return { set: (on) => apply(track, { torch: on }) };
}

/** The zoom, or null where there is none, or none that changes anything. */
export function zoomOf(track: ControlledTrack | null): Zoom | null {
  const zoom = track ? extrasOf(track).zoom : undefined;
  if (!track || !zoom || !(zoom.max > zoom.min)) return null;
  const { min, max } = zoom;
  return {
    min,
    max,
    step: zoom.step && zoom.step > 0 ? zoom.step : (max - min) / 100,
    get value() {
      return (track.getSettings() as { zoom?: number }).zoom ?? min;
    },
    set: (value) => apply(track, { zoom: Math.min(max, Math.max(min, value)) }),
  };
}

/** People expect a mirror of the camera that faces them, and only of that one. */
export function facesTheUser(track: ControlledTrack | null): boolean {
  return track?.getSettings().facingMode === 'user';
}

function extrasOf(track: ControlledTrack): Extras {
  // Firefox has no getCapabilities on a camera's track before version 132.
  return (track.getCapabilities?.() ?? {}) as Extras;
}

async function apply(track: ControlledTrack, wish: { torch: boolean } | { zoom: number }): Promise<void> {
  try {
    await track.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] });
  } catch {
    // A camera that was closed, or one that promised more than it does: the picture shows what is.
  }
}
