import type { Entry, UnknownFields } from '../entry/entry';
import { tagColours, type TagColour } from '../entry/tag-colour';
import type { Body } from './codec';

/**
 * The colours that people give to their tags. They lie in the sealed body, because what somebody's tags are called is nobody's
 * business; in a field that older versions do not know and carry along.
 */
export type TagColours = ReadonlyMap<string, TagColour>;

/** What can be done to a tag as a whole. */
export type TagChange =
  /** On every account that has it; `to` empty takes it away. */
  | { readonly kind: 'rename'; readonly tag: string; readonly to: string }
  /** `null` takes its colour away. */
  | { readonly kind: 'colour'; readonly tag: string; readonly colour: TagColour | null };

/** The field of the body: a map from tags to names of colours; missing where no tag has one. */
const field = 'tagColours';
/** Colours by tag as they are stored: also those that a later version wrote, which are kept and not shown. */
type Held = ReadonlyMap<unknown, unknown>;

/** Those that this version knows; anything else counts as no colour. */
export function tagColoursIn(fields: UnknownFields): TagColours {
  const known = [...heldIn(fields)].flatMap(([tag, value]) => {
    const colour = tagColours.find((one) => one === value);
    return typeof tag === 'string' && colour ? [[tag, colour] as const] : [];
  });
  return new Map(known);
}

/** The same body when nothing changes. */
export function withTagChange(body: Body, change: TagChange, nowMs: number): Body {
  const held = heldIn(body.unknown);
  const { tag } = change;
  if (change.kind === 'colour') return withColours(body, withColour(held, tag, change.colour ?? undefined));
  const { to } = change;
  const isTaken = body.entries.some(({ tags }) => tags.includes(to));
  if (to === tag || !body.entries.some(({ tags }) => tags.includes(tag))) return body;
  const entries = body.entries.map((entry) => renamed(entry, tag, to, nowMs));
  return withColours({ ...body, entries }, withColourMoved(held, tag, to, isTaken));
}

function renamed(entry: Entry, tag: string, to: string, nowMs: number): Entry {
  if (!entry.tags.includes(tag)) return entry;
  const tags = [...new Set(entry.tags.map((one) => (one === tag ? to : one)))].filter((one) => one !== '');
  return { ...entry, tags, changedAtMs: nowMs };
}

/** A tag that some accounts have already keeps its own colour; what an unused one was left with gives way. */
function withColourMoved(held: Held, tag: string, to: string, isTaken: boolean): Held {
  const colour = isTaken && held.has(to) ? held.get(to) : held.get(tag);
  const without = withColour(held, tag, undefined);
  return to === '' ? without : withColour(without, to, colour);
}

function withColour(held: Held, tag: string, colour: unknown): Held {
  if (held.get(tag) === colour) return held;
  const others = [...held].filter(([one]) => one !== tag);
  return new Map(colour === undefined ? others : [...others, [tag, colour]]);
}

function withColours(body: Body, held: Held): Body {
  if (held === heldIn(body.unknown)) return body;
  const others = [...body.unknown].filter(([name]) => name !== field);
  return { ...body, unknown: new Map(held.size === 0 ? others : [...others, [field, held]]) };
}

const none: Held = new Map();

/** Anything else under that name is not this version's to judge: it counts as no colours, and is replaced with the first one. */
function heldIn(fields: UnknownFields): Held {
  const held = fields.get(field);
  return held instanceof Map ? held : none;
}
