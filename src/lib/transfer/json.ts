import type { Bytes } from '../bytes/bytes';
import { decodeUtf8 } from '../bytes/utf8';

/** The value of a JSON text; `undefined` when it is none (which is how a wrong key shows under a cipher without authentication). */
export function parseJson(text: string | Bytes | null): unknown {
  const json = typeof text === 'object' ? text && decodeUtf8(text) : text;
  if (json === null) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Looks at parsed JSON without trusting its shape. Every getter answers "not there" for a value of another type. */
export class JsonObject {
  readonly #fields: Readonly<Record<string, unknown>>;

  private constructor(fields: Readonly<Record<string, unknown>>) {
    this.#fields = fields;
  }

  /** `null` for anything but an object. */
  static of(value: unknown): JsonObject | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new JsonObject(value as Readonly<Record<string, unknown>>);
  }

  /** The objects of a list; what is none of them is `null` at its place. `null` when the value is no list. */
  static listOf(value: unknown): readonly (JsonObject | null)[] | null {
    return Array.isArray(value) ? value.map((item) => JsonObject.of(item)) : null;
  }

  get keys(): readonly string[] {
    return Object.keys(this.#fields);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#fields, key);
  }

  /** As it stands; `undefined` when it is not the object's own. */
  value(key: string): unknown {
    return this.has(key) ? this.#fields[key] : undefined;
  }

  /** Empty unless it is a text. */
  text(key: string): string {
    const value = this.value(key);
    return typeof value === 'string' ? value : '';
  }

  /** A number or a text, as a draft takes it; `undefined` for anything else, also `null`. */
  figure(key: string): string | number | undefined {
    const value = this.value(key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }

  /**
   * A name of something, such as an algorithm: a text, or anything else in words, so that what is not known is refused instead of
   * taken for the default. `undefined` when it is absent or `null`.
   */
  word(key: string): string | undefined {
    const value = this.value(key);
    return value === undefined || value === null
      ? undefined
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  }

  /** `null` unless it is a finite number. */
  number(key: string): number | null {
    const value = this.value(key);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  /** True for `true` and the text `true`. */
  flag(key: string): boolean {
    const value = this.value(key);
    return value === true || value === 'true';
  }

  object(key: string): JsonObject | null {
    return JsonObject.of(this.value(key));
  }

  objects(key: string): readonly (JsonObject | null)[] | null {
    return JsonObject.listOf(this.value(key));
  }

  /** The first of these that is a text with something in it; empty when none is. */
  firstText(...keys: readonly string[]): string {
    return keys.map((key) => this.text(key)).find((text) => text.trim() !== '') ?? '';
  }

  /** The texts of a list; others in it are left out. None when it is no list. */
  texts(key: string): readonly string[] {
    const value = this.value(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }
}
