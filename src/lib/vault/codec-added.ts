import { pictureTypes, unadorned, type Entry, type Picture, type PictureType, type RecoveryCode } from '../entry/entry';
import { Failure } from '../failure';
import { asMap, FieldReader, type CborMap } from './cbor';

/** The fields of an entry that earlier versions did not know: each is written only when it says something. */
type Added = Pick<Entry, keyof typeof unadorned>;

export function addedToCbor({ favourite, picture, recoveryCodes, ...figures }: Added): [string, unknown][] {
  const { position, useCount, usedAtMs } = figures;
  return [
    ...stated('favourite', favourite, favourite),
    ...stated('picture', picture !== null, picture && pictureToCbor(picture)),
    ...stated('recoveryCodes', recoveryCodes.length > 0, recoveryCodes.map(recoveryCodeToCbor)),
    ...stated('position', position !== null, position),
    ...stated('useCount', useCount > 0, useCount),
    ...stated('usedAtMs', usedAtMs !== null, usedAtMs),
  ];
}

function stated(key: string, isStated: boolean, value: unknown): [string, unknown][] {
  return isStated ? [[key, value]] : [];
}

/** Throws Failure `vault/damaged`. A picture of a kind that this version does not know stays among the unknown fields. */
export function addedFromCbor(fields: FieldReader): Added {
  return {
    favourite: fields.has('favourite') ? fields.truth('favourite') : unadorned.favourite,
    picture: isKnownPicture(fields.peek('picture')) ? pictureFromCbor(fields.map('picture')) : unadorned.picture,
    recoveryCodes: fields.has('recoveryCodes') ? fields.list('recoveryCodes').map(recoveryCodeFromCbor) : [],
    position: fields.has('position') ? fields.uint('position') : unadorned.position,
    useCount: fields.has('useCount') ? fields.uint('useCount') : unadorned.useCount,
    usedAtMs: fields.has('usedAtMs') ? fields.uint('usedAtMs') : unadorned.usedAtMs,
  };
}

function pictureToCbor(picture: Picture): CborMap {
  return new Map<string, unknown>(Object.entries(picture));
}

function isKnownPicture(picture: unknown): boolean {
  if (!(picture instanceof Map)) return false;
  const kind: unknown = picture.get('kind');
  return kind === 'named' || (kind === 'own' && isPictureType(picture.get('type')));
}

function isPictureType(type: unknown): type is PictureType {
  return pictureTypes.some((one) => one === type);
}

function pictureFromCbor(map: CborMap): Picture {
  const fields = new FieldReader(map);
  const kind = fields.text('kind');
  if (kind === 'named') return { kind, name: fields.text('name') };
  const type = fields.text('type');
  if (!isPictureType(type)) throw new Failure('vault/damaged');
  return { kind: 'own', type, bytes: fields.bytes('bytes') };
}

function recoveryCodeToCbor({ text, usedAtMs }: RecoveryCode): CborMap {
  return new Map<string, unknown>([['text', text], ...stated('usedAtMs', usedAtMs !== null, usedAtMs)]);
}

function recoveryCodeFromCbor(value: unknown): RecoveryCode {
  const fields = new FieldReader(asMap(value));
  return { text: fields.bytes('text'), usedAtMs: fields.has('usedAtMs') ? fields.uint('usedAtMs') : null };
}
