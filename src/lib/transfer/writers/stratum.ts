import { encodeBase32 } from '../../bytes/base32';
import { encodeHex } from '../../bytes/hex';
import { concat } from '../../bytes/concat';
import { encodeUtf8 } from '../../bytes/utf8';
import { wipe } from '../../bytes/wipe';
import { randomBytes } from '../../crypto/random';
import type { Entry } from '../../entry/entry';
import { hashNames, type OtpParams } from '../../otp/params';
import { sealGcm } from '../cipher';
import { stratumSealing } from '../formats/stratum';
import { argon2 } from '../kdf';
import { jsonBytes, type Writer } from '../writer';

const types = { hotp: 1, totp: 2, motp: 3, steam: 4, yandex: 5 } as const;

/** Stratum, once Authenticator Pro: its backup, plain or sealed. */
export const writeStratum: Writer = async (entries, { password }) => {
  const plain = jsonBytes(await backupOf(entries));
  if (!password) return plain;
  const { magic, cost } = stratumSealing;
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = await argon2('argon2id', password, salt, cost, 32);
  const sealed = await sealGcm(key, { plain, nonce });
  wipe(key, plain);
  return concat(encodeUtf8(magic), salt, nonce, sealed);
};

async function backupOf(entries: readonly Entry[]) {
  const names = [...new Set(entries.flatMap(({ tags }) => tags))];
  const ids = new Map(await Promise.all(names.map(async (name) => [name, await categoryId(name)] as const)));
  return {
    Authenticators: entries.map(authenticatorOf),
    Categories: names.map((Name, Ranking) => ({ Id: ids.get(Name), Name, Ranking })),
    AuthenticatorCategories: entries.flatMap(({ tags, otp }) =>
      tags.map((tag, Ranking) => ({ CategoryId: ids.get(tag), AuthenticatorSecret: secretOf(otp), Ranking })),
    ),
    CustomIcons: [],
  };
}

/** The same name has the same id in every export, so that it is not taken for another category when a second one is brought in. */
async function categoryId(name: string): Promise<string> {
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-1', encodeUtf8(name)))).slice(0, 16);
}

/** Stratum asks for an issuer of each. */
function authenticatorOf({ issuer, account, otp }: Entry, Ranking: number) {
  return {
    Type: types[otp.kind],
    Icon: null,
    Issuer: issuer || account,
    Username: (issuer && account) || null,
    Secret: secretOf(otp),
    Pin: ('pin' in otp && otp.pin) || null,
    ...figuresOf(otp),
    Counter: otp.kind === 'hotp' ? otp.counter : 0,
    CopyCount: 0,
    Ranking,
  };
}

function secretOf({ kind, secret }: OtpParams): string {
  return kind === 'motp' ? encodeHex(secret) : encodeBase32(secret);
}

function figuresOf(otp: OtpParams) {
  switch (otp.kind) {
    case 'totp':
      return { Algorithm: hashNames.indexOf(otp.algorithm), Digits: otp.digits, Period: otp.periodSeconds };
    case 'hotp':
      return { Algorithm: hashNames.indexOf(otp.algorithm), Digits: otp.digits, Period: 30 };
    case 'steam':
      return { Algorithm: 0, Digits: 5, Period: 30 };
    case 'motp':
      return { Algorithm: 0, Digits: 6, Period: 10 };
    case 'yandex':
      return { Algorithm: 1, Digits: 8, Period: 30 };
  }
}
