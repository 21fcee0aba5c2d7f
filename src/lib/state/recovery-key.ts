import { randomBytes } from '../crypto/random';
import type { WaysTexts } from '../i18n/ways.en';
import type { RecoveryReading } from '../vault';
import {
  groupCount,
  isSameGroup,
  newRecoveryKey,
  readRecoveryText,
  writeRecoveryQr,
  writeRecoveryText,
} from '../vault/later';

/** How many groups a person types back. */
const askedCount = 2;

/** A recovery key that was just made: shown once, confirmed, written, and forgotten. */
export class NewRecoveryKey {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly groups: readonly string[];
  /** Which groups are asked for, from 0, in order. */
  readonly asked: readonly number[];

  /** `random` gives whole numbers below its argument, from the browser's cryptographic generator unless told. */
  constructor(key = newRecoveryKey(), random: (below: number) => number = randomBelow) {
    this.key = key;
    this.groups = writeRecoveryText(key);
    const left = this.groups.map((_, index) => index);
    const picked = Array.from({ length: askedCount }, () => left.splice(random(left.length), 1)[0] ?? 0);
    this.asked = picked.sort((one, other) => one - other);
  }

  get qrText(): string {
    return writeRecoveryQr(this.groups);
  }

  /** Whether `typed` is the group number `index`, from 0. */
  isGroup(index: number, typed: string): boolean {
    return isSameGroup(typed, this.groups[index] ?? '');
  }

  wipe(): void {
    this.key.fill(0);
  }
}

/** Evenly: what is left over of a byte's 256 values is drawn again. */
function randomBelow(below: number): number {
  const limit = 256 - (256 % below);
  for (;;) {
    const [drawn = 0] = randomBytes(1);
    if (drawn < limit) return drawn % below;
  }
}

/** The key (the caller's to wipe) in what was typed, pasted or scanned, or the sentence that says what is wrong with it. */
export function readRecoveryKey(
  text: string,
  t: WaysTexts['typed'],
): { kind: 'key'; key: Uint8Array<ArrayBuffer> } | { kind: 'wrong'; sentence: string } {
  const reading = readRecoveryText(text);
  return reading.kind === 'key' ? reading : { kind: 'wrong', sentence: sentenceFor(reading, t) };
}

function sentenceFor(reading: Exclude<RecoveryReading, { kind: 'key' }>, t: WaysTexts['typed']): string {
  if (reading.kind === 'empty') return t.empty;
  if (reading.kind === 'foreign-character') return t.foreignCharacter(reading.character, reading.group);
  if (reading.kind === 'mistyped') return t.mistyped(reading.groups);
  return reading.kind === 'too-short' ? t.tooShort(reading.groups, groupCount) : t.tooLong(groupCount);
}
