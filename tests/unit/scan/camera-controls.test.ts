import { describe, expect, test } from 'vitest';
import { facesTheUser, torchOf, zoomOf, type ControlledTrack } from '../../../src/lib/scan/camera-controls';

/** A track that offers `capabilities` and takes what it is asked for, unless it refuses. */
function trackWith(
  capabilities: object,
  settings: object = {},
  refuses = false,
): ControlledTrack & { asked: unknown[] } {
  const now: Record<string, unknown> = { ...settings };
  const asked: unknown[] = [];
  return {
    asked,
    getCapabilities: () => capabilities,
    getSettings: () => now,
    applyConstraints: (constraints) => {
      asked.push(constraints);
      if (refuses) return Promise.reject(new DOMException('no', 'OverconstrainedError'));
      return Promise.resolve(void Object.assign(now, constraints?.advanced?.[0]));
    },
  };
}

describe('torch', () => {
  test('is null where the camera, or the browser, has none', () => {
    expect(torchOf(null)).toBeNull();
    expect(torchOf(trackWith({}))).toBeNull();
    expect(torchOf(trackWith({ torch: false }))).toBeNull();
    const { getSettings, applyConstraints } = trackWith({});
    expect(torchOf({ getSettings, applyConstraints })).toBeNull();
  });

  test('goes on and off, and a refusal is none of the caller’s', async () => {
    const track = trackWith({ torch: true });
    await torchOf(track)?.set(true);
    await torchOf(track)?.set(false);
    expect(track.asked).toEqual([{ advanced: [{ torch: true }] }, { advanced: [{ torch: false }] }]);
    await expect(torchOf(trackWith({ torch: true }, {}, true))?.set(true)).resolves.toBeUndefined();
  });
});

describe('zoom', () => {
  test('is null where nothing can be changed', () => {
    expect(zoomOf(null)).toBeNull();
    expect(zoomOf(trackWith({}))).toBeNull();
    expect(zoomOf(trackWith({ zoom: { min: 1, max: 1, step: 0 } }))).toBeNull();
  });

  test('tells its range and stays within it', async () => {
    const zoom = zoomOf(trackWith({ zoom: { min: 1, max: 5, step: 0.5 } }, { zoom: 2 }));
    expect(zoom).toMatchObject({ min: 1, max: 5, step: 0.5, value: 2 });
    await zoom?.set(9);
    expect(zoom?.value).toBe(5);
    await zoom?.set(-3);
    expect(zoom?.value).toBe(1);
    expect(zoomOf(trackWith({ zoom: { min: 1, max: 3 } }))?.step).toBeCloseTo(0.02);
  });

  test('a refusal leaves it as it was', async () => {
    const zoom = zoomOf(trackWith({ zoom: { min: 1, max: 5 } }, { zoom: 2 }, true));
    await zoom?.set(4);
    expect(zoom?.value).toBe(2);
  });
});

test('only a camera that says it faces the person is mirrored', () => {
  expect(facesTheUser(trackWith({}, { facingMode: 'user' }))).toBe(true);
  expect(facesTheUser(trackWith({}, { facingMode: 'environment' }))).toBe(false);
  expect(facesTheUser(trackWith({}))).toBe(false);
  expect(facesTheUser(null)).toBe(false);
});
