import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, textPercents, type Settings } from '../../../src/lib/settings/settings';

const chosen: Settings = {
  ...defaultSettings,
  language: 'de',
  look: 'dark',
  idleMinutes: 15,
  textPercent: 200,
  contrast: 'high',
  motion: 'reduced',
  targets: 'large',
  countdown: 'bar',
  announceLastSeconds: true,
  speakKey: false,
  holdCodes: true,
  font: 'plain',
};

describe('readSettings', () => {
  it('gives back what was stored', () => {
    expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
    for (const textPercent of textPercents)
      expect(readSettings(JSON.stringify({ textPercent }))).toMatchObject({ textPercent });
  });

  it('keeps what an older Faktor stored, and adds the defaults', () => {
    const old = { language: 'de', look: 'dark', idleMinutes: 15 };
    expect(readSettings(JSON.stringify(old))).toEqual({ ...defaultSettings, ...old });
  });

  it.each([null, '', 'null', '[]', '7', '"x"', '{', '{}'])('falls back to the defaults for %s', (text) => {
    expect(readSettings(text)).toEqual(defaultSettings);
  });

  it('falls back field by field, and leaves the others', () => {
    const fields = (Object.keys(chosen) as (keyof Settings)[]).filter((name) => chosen[name] !== defaultSettings[name]);
    expect(fields.length).toBeGreaterThan(10);
    for (const name of fields) {
      for (const wrong of ['?', '', 0, 1.5, -1, 110, null, [], {}, 'true', '200']) {
        const read = readSettings(JSON.stringify({ ...chosen, [name]: wrong }));
        expect(read, `${name} = ${JSON.stringify(wrong)}`).toEqual({ ...chosen, [name]: defaultSettings[name] });
      }
    }
  });

  it('keeps when accounts last left without a seal, and knows no wrong moment', () => {
    expect(readSettings(JSON.stringify({ plainExportAtMs: 1_795_000_000_000 })).plainExportAtMs).toBe(
      1_795_000_000_000,
    );
    for (const wrong of [null, -1, 0.5, '7', true]) {
      expect(readSettings(JSON.stringify({ plainExportAtMs: wrong })).plainExportAtMs).toBeNull();
    }
  });

  it('answers anything with settings that it would store and read alike', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readSettings(text);
        expect(readSettings(JSON.stringify(read))).toEqual(read);
      }),
    );
  });
});
