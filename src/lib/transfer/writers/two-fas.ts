import { encodeBase32 } from '../../bytes/base32';
import { encodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { encodeUtf8 } from '../../bytes/utf8';
import { wipe } from '../../bytes/wipe';
import { randomBytes } from '../../crypto/random';
import type { Entry } from '../../entry/entry';
import type { OtpParams } from '../../otp/params';
import { sealGcm } from '../cipher';
import { pbkdf2 } from '../kdf';
import { jsonBytes, type Writer } from '../writer';

const cost = { hash: 'SHA-256', iterations: 10_000 } as const;
const saltBytes = 256;

/** 2FAS seals this text along with the services, and knows a right password by it. It is the same in every backup. */
const reference =
  'tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfggogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ2w58t938' +
  'iymwG4824igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrESv5R5DMDkD' +
  '4iAF8TXU7KyoJujd';

/** The icon that 2FAS gives to a service which it does not know. */
const icon = { selected: 'IconCollection', iconCollection: { id: 'a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad' } };

/** 2FAS, a backup of schema 4. The names of its groups are readable in a sealed one too: 2FAS keeps them beside. */
export const writeTwoFas: Writer = async (entries, { nowMs, password }) => {
  const names = [...new Set(entries.flatMap(({ tags }) => tags.slice(0, 1)))];
  const groups = new Map(names.map((name) => [name, crypto.randomUUID()]));
  const services = entries.map((entry, position) => serviceOf(entry, position, groups));
  const backup = {
    services: password ? [] : services,
    groups: [...groups].map(([name, id]) => ({ id, name, isExpanded: true, updatedAt: nowMs })),
    updatedAt: nowMs,
    schemaVersion: 4,
    appVersionCode: 5_000_009,
    appVersionName: '5.1.0',
    appOrigin: 'android',
  };
  return jsonBytes(password ? { ...backup, ...(await sealedParts(services, password)) } : backup);
};

async function sealedParts(services: readonly unknown[], password: Bytes) {
  const salt = randomBytes(saltBytes);
  const key = await pbkdf2(password, salt, cost, 32);
  const seal = async (plain: Bytes) => {
    const nonce = randomBytes(12);
    const box = await sealGcm(key, { plain, nonce });
    wipe(plain);
    return [box, salt, nonce].map(encodeBase64).join(':');
  };
  const parts = { servicesEncrypted: await seal(jsonBytes(services, 0)), reference: await seal(encodeUtf8(reference)) };
  wipe(key);
  return parts;
}

function serviceOf(entry: Entry, position: number, groups: ReadonlyMap<string, string>) {
  const { issuer, account, tags, otp, changedAtMs } = entry;
  const groupId = groups.get(tags[0] ?? '');
  return {
    name: issuer,
    secret: encodeBase32(otp.secret),
    updatedAt: changedAtMs,
    otp: { label: account, account, issuer, ...figuresOf(otp), source: 'Manual' },
    order: { position },
    icon,
    ...(groupId ? { groupId } : {}),
  };
}

function figuresOf(otp: OtpParams) {
  switch (otp.kind) {
    case 'totp':
      return { digits: otp.digits, period: otp.periodSeconds, algorithm: otp.algorithm, tokenType: 'TOTP' };
    case 'hotp':
      return { digits: otp.digits, period: 30, algorithm: otp.algorithm, counter: otp.counter, tokenType: 'HOTP' };
    case 'steam':
      return { digits: 5, period: 30, algorithm: 'SHA1', tokenType: 'STEAM' };
    case 'motp':
    case 'yandex':
      throw new RangeError('no place for this kind of account');
  }
}
