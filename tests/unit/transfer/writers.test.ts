import { argon2id } from 'hash-wasm';
import { createDecipheriv, createHash, pbkdf2Sync, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openStream } from './independent-stream';
import { nowMs, password, written } from './export-sample';

/** What other programs find in the files that Faktor writes, by code that knows nothing of Faktor: node's cryptography and JSON. */

type Json = Record<string, unknown>;
const json = async (...of: Parameters<typeof written>) => JSON.parse((await written(...of)).toString()) as Json;
const hex = (text: unknown) => Buffer.from(String(text), 'hex');
const base64 = (text: unknown) => Buffer.from(String(text), 'base64');
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string;
/** Of "0123456789abcdefghij", as coreutils' base32 prints it. */
const twenty = 'GAYTEMZUGU3DOOBZMFRGGZDFMZTWQ2LK';

function openGcm(key: Buffer, nonce: Buffer, sealed: Buffer, associatedData?: Buffer): Buffer {
  expect(nonce).toHaveLength(12);
  const cipher = createDecipheriv('aes-256-gcm', key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  if (associatedData) cipher.setAAD(associatedData);
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

async function argon2Key(salt: Buffer, memorySize: number, iterations: number, parallelism: number): Promise<Buffer> {
  const cost = { memorySize, iterations, parallelism, hashLength: 32 };
  return Buffer.from(await argon2id({ password, salt, ...cost, outputType: 'binary' }));
}

const aegisDatabase = {
  version: 3,
  entries: [
    {
      type: 'totp',
      uuid,
      name: 'jo@example.org',
      issuer: 'Mühle',
      note: 'first\nsecond',
      favorite: true,
      icon: null,
      icon_mime: null,
      icon_hash: null,
      info: { secret: twenty, algo: 'SHA1', digits: 6, period: 30 },
      groups: [uuid, uuid],
    },
    expect.objectContaining({
      type: 'hotp',
      info: {
        secret: 'GAYTEMZUGU3DOOBZMFRGGZDFMZTWQ2LKNNWG23TPOBYXE43UOV3A',
        algo: 'SHA256',
        digits: 8,
        counter: 41,
      },
    }),
    expect.objectContaining({ type: 'steam', info: { secret: twenty, algo: 'SHA1', digits: 5, period: 30 } }),
    expect.objectContaining({
      type: 'motp',
      info: { secret: 'GAYTEMZUGU3DO', algo: 'MD5', digits: 6, period: 10, pin: '1234' },
    }),
    expect.objectContaining({
      type: 'yandex',
      info: { secret: 'GAYTEMZUGU3DOOBZMFRGGZDFMY', algo: 'SHA256', digits: 8, period: 30, pin: '5678' },
    }),
  ],
  groups: [
    { uuid, name: 'Work' },
    { uuid, name: 'Büro' },
  ],
};

describe('Aegis', () => {
  it('finds its vault in the plain file, with groups by reference', async () => {
    const file = await json('aegis', false);
    expect(file).toEqual({ version: 1, header: { slots: null, params: null }, db: aegisDatabase });
    const { entries, groups } = file.db as { entries: { groups: string[] }[]; groups: { uuid: string }[] };
    expect(entries[0]?.groups).toEqual(groups.map((group) => group.uuid));
  });

  it('opens the sealed one: scrypt N = 2^15, r = 8, p = 1, a slot with the master key, AES-256-GCM, nonce and tag apart', async () => {
    const { version, header, db } = (await json('aegis', true)) as { version: 1; header: Json; db: string };
    const [slot, ...others] = header.slots as [Json, ...Json[]];
    expect({ version, others, keys: Object.keys(header) }).toEqual({
      version: 1,
      others: [],
      keys: ['slots', 'params'],
    });
    expect(slot).toMatchObject({ type: 1, uuid, n: 32768, r: 8, p: 1, repaired: true, is_backup: false });
    expect(hex(slot.salt)).toHaveLength(32);
    const derived = scryptSync(password, hex(slot.salt), 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
    const { nonce, tag } = slot.key_params as Json;
    const master = openGcm(derived, hex(nonce), Buffer.concat([hex(slot.key), hex(tag)]));
    expect(master).toHaveLength(32);
    const params = header.params as Json;
    const plain = openGcm(master, hex(params.nonce), Buffer.concat([base64(db), hex(params.tag)]));
    expect(JSON.parse(plain.toString())).toEqual(aegisDatabase);
  });
});

const twoFasServices = [
  {
    name: 'Mühle',
    secret: twenty,
    updatedAt: 1_790_000_000_500,
    otp: {
      label: 'jo@example.org',
      account: 'jo@example.org',
      issuer: 'Mühle',
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
      tokenType: 'TOTP',
      source: 'Manual',
    },
    order: { position: 0 },
    icon: expect.anything() as unknown,
    groupId: uuid,
  },
  expect.objectContaining({
    otp: expect.objectContaining({ tokenType: 'HOTP', digits: 8, counter: 41, algorithm: 'SHA256' }) as unknown,
  }),
  expect.objectContaining({ otp: expect.objectContaining({ tokenType: 'STEAM', digits: 5 }) as unknown }),
];

describe('2FAS', () => {
  it('finds its services and their group in the plain file', async () => {
    const file = await json('2fas', false);
    expect(file).toMatchObject({ schemaVersion: 4, appOrigin: 'android', updatedAt: nowMs, services: twoFasServices });
    expect(file).not.toHaveProperty('servicesEncrypted');
    expect(file.groups).toEqual([{ id: uuid, name: 'Work', isExpanded: true, updatedAt: nowMs }]);
  });

  it('opens the sealed one: PBKDF2-SHA256, 10,000 rounds, a salt of 256 bytes, AES-256-GCM, and its check text', async () => {
    const file = await json('2fas', true);
    expect(file.services).toEqual([]);
    const open = (text: unknown) => {
      const [sealed = Buffer.alloc(0), salt = Buffer.alloc(0), nonce = Buffer.alloc(0)] = String(text)
        .split(':')
        .map(base64);
      expect(salt).toHaveLength(256);
      return { nonce, plain: openGcm(pbkdf2Sync(password, salt, 10_000, 32, 'sha256'), nonce, sealed) };
    };
    const services = open(file.servicesEncrypted);
    const reference = open(file.reference);
    expect(JSON.parse(services.plain.toString())).toEqual(twoFasServices);
    // The text in every backup of 2FAS that its readers were tested with.
    expect(createHash('sha256').update(reference.plain).digest('hex')).toBe(referenceDigest);
    expect(services.nonce.equals(reference.nonce)).toBe(false);
  });
});

const referenceDigest = 'cef0eb8ede32f858e3c6fbd8753d3f22093e57fc0d0f1f414dd97a0dba4c4d67';

const enteLinks = [
  'otpauth://totp/M%C3%BChle:jo%40example.org?secret=' + twenty,
  'otpauth://hotp/Bank:jo?secret=GAYTEMZUGU3DOOBZMFRGGZDFMZTWQ2LKNNWG23TPOBYXE43UOV3A',
  'otpauth://steam/Steam:player?secret=' + twenty,
];

function expectEnteList(text: string): void {
  const lines = text.split('\n');
  expect(lines).toHaveLength(enteLinks.length);
  lines.forEach((line, i) => {
    expect(line.startsWith(`${enteLinks[i] ?? '?'}&`), line).toBe(true);
  });
  const display = new URL(lines[0] ?? '').searchParams.get('codeDisplay') ?? '';
  expect(JSON.parse(display)).toMatchObject({
    pinned: true,
    trashed: false,
    tags: ['Work', 'Büro'],
    note: 'first\nsecond',
  });
}

describe('Ente Auth', () => {
  it('finds a link a line, with tags and notes beside', async () => {
    expectEnteList((await written('ente', false)).toString());
  });

  it('opens the sealed one: Argon2id as the file says, a secret stream of one final message', async () => {
    const file = await json('ente', true);
    const { memLimit, opsLimit, salt } = file.kdfParams as { memLimit: number; opsLimit: number; salt: string };
    expect({ version: file.version, memLimit, opsLimit }).toEqual({
      version: 1,
      memLimit: 256 * 1024 * 1024,
      opsLimit: 3,
    });
    expect(base64(salt)).toHaveLength(16);
    const key = await argon2Key(base64(salt), memLimit / 1024, opsLimit, 1);
    const header = base64(file.encryptionNonce);
    expect(header).toHaveLength(24);
    const sealed = base64(file.encryptedData);
    const opened = openStream(key, header, sealed);
    expect(opened?.tag).toBe(3);
    expectEnteList(opened?.message.toString() ?? '');
    sealed[0] = (sealed[0] ?? 0) ^ 1;
    expect(openStream(key, header, sealed)).toBeNull();
  });
});

describe('Stratum', () => {
  const plain = {
    Authenticators: [
      {
        Type: 2,
        Icon: null,
        Issuer: 'Mühle',
        Username: 'jo@example.org',
        Secret: twenty,
        Pin: null,
        Algorithm: 0,
        Digits: 6,
        Period: 30,
        Counter: 0,
        CopyCount: 0,
        Ranking: 0,
      },
      expect.objectContaining({ Type: 1, Algorithm: 1, Digits: 8, Counter: 41, Pin: null }),
      // The Steam account has the first one's secret, which is what Stratum tells accounts by.
      expect.objectContaining({ Type: 3, Secret: '3031323334353637', Pin: '1234', Digits: 6, Period: 10 }),
      expect.objectContaining({ Type: 5, Secret: 'GAYTEMZUGU3DOOBZMFRGGZDFMY', Pin: '5678', Digits: 8 }),
    ],
    Categories: [
      { Id: expect.any(String) as string, Name: 'Work', Ranking: 0 },
      { Id: expect.any(String) as string, Name: 'Büro', Ranking: 1 },
    ],
    AuthenticatorCategories: [0, 1].map((Ranking) => ({
      CategoryId: expect.any(String) as string,
      AuthenticatorSecret: twenty,
      Ranking,
    })),
    CustomIcons: [],
  };

  it('finds its backup, categories by id', async () => {
    const file = await json('stratum', false);
    expect(file).toEqual(plain);
    const ids = (file.Categories as Json[]).map(({ Id }) => Id);
    expect(new Set(ids).size).toBe(2);
    expect((file.AuthenticatorCategories as Json[]).map(({ CategoryId }) => CategoryId)).toEqual(ids);
  });

  it('opens the sealed one: Argon2id, 64 MiB, 3 passes, 4 lanes, AES-256-GCM behind the name of the program', async () => {
    const file = await written('stratum', true);
    expect(file.subarray(0, 16).toString()).toBe('AUTHENTICATORPRO');
    const [salt, nonce, sealed] = [file.subarray(16, 32), file.subarray(32, 44), file.subarray(44)];
    const key = await argon2Key(salt, 65_536, 3, 4);
    expect(JSON.parse(openGcm(key, nonce, sealed).toString())).toEqual(plain);
  });
});

describe('Proton Authenticator', () => {
  const plain = {
    version: 1,
    entries: [
      {
        id: uuid,
        content: {
          uri: `${enteLinks[0] ?? ''}&issuer=M%C3%BChle&algorithm=SHA1&digits=6&period=30`,
          entry_type: 'Totp',
          name: 'jo@example.org',
        },
        note: 'first\nsecond',
      },
      { id: uuid, content: { uri: `steam://${twenty}`, entry_type: 'Steam', name: 'player' }, note: null },
    ],
  };

  it('finds links by time and for Steam', async () => {
    expect(await json('proton-authenticator', false)).toEqual(plain);
  });

  it('opens the sealed one: Argon2id, 19 MiB, 2 passes, AES-256-GCM that vouches for the format too', async () => {
    const { version, salt, content } = await json('proton-authenticator', true);
    expect(version).toBe(1);
    expect(base64(salt)).toHaveLength(16);
    const key = await argon2Key(base64(salt), 19_456, 2, 1);
    const box = base64(content);
    const associated = Buffer.from('proton.authenticator.export.v1');
    const opened = openGcm(key, box.subarray(0, 12), box.subarray(12), associated);
    expect(JSON.parse(opened.toString())).toEqual(plain);
  });
});

describe('Bitwarden', () => {
  it('finds logins with a code, in their folder', async () => {
    const file = await json('bitwarden', false);
    expect(file).toEqual({
      encrypted: false,
      folders: [{ id: uuid, name: 'Work' }],
      items: [
        {
          id: uuid,
          organizationId: null,
          folderId: (file.folders as Json[])[0]?.id,
          type: 1,
          reprompt: 0,
          name: 'Mühle',
          notes: 'first\nsecond',
          favorite: true,
          login: {
            uris: [{ match: null, uri: 'https://example.org/login' }],
            username: 'jo@example.org',
            password: null,
            totp: `${enteLinks[0] ?? ''}&issuer=M%C3%BChle&algorithm=SHA1&digits=6&period=30`,
          },
          collectionIds: null,
        },
        expect.objectContaining({
          name: 'Steam',
          login: expect.objectContaining({ totp: `steam://${twenty}` }) as unknown,
        }),
      ],
    });
  });
});

describe('the FIDO exchange format', () => {
  it('finds a header of version 1.0, and items with a TOTP credential and a note', async () => {
    const id = expect.stringMatching(/^[\w-]{22}$/) as string;
    expect(await json('cxf', false)).toEqual({
      version: { major: 1, minor: 0 },
      exporterRpId: 'faktor.example',
      exporterDisplayName: 'Faktor',
      timestamp: nowMs / 1000,
      accounts: [
        {
          id,
          username: '',
          email: '',
          collections: [],
          items: [
            {
              id,
              creationAt: 1_790_000_000,
              modifiedAt: 1_790_000_000,
              title: 'Mühle',
              favorite: true,
              scope: { urls: ['https://example.org/login'], androidApps: [] },
              credentials: [
                {
                  type: 'totp',
                  secret: twenty,
                  period: 30,
                  digits: 6,
                  username: 'jo@example.org',
                  algorithm: 'sha1',
                  issuer: 'Mühle',
                },
                { type: 'note', content: { fieldType: 'string', value: 'first\nsecond' } },
              ],
              tags: ['Work', 'Büro'],
            },
          ],
        },
      ],
    });
  });
});

describe('a list of links', () => {
  it('says algorithm, digits and period of each, and the issuer twice', async () => {
    const lines = (await written('uri-list', false)).toString().split('\n');
    expect(lines).toEqual([
      `${enteLinks[0] ?? ''}&issuer=M%C3%BChle&algorithm=SHA1&digits=6&period=30`,
      `${enteLinks[1] ?? ''}&issuer=Bank&algorithm=SHA256&digits=8&counter=41`,
      `${enteLinks[2] ?? ''}&issuer=Steam&digits=5&period=30`,
      'motp://Gate:jo?secret=3031323334353637',
      'otpauth://yaotp/Yandex:jo?secret=GAYTEMZUGU3DOOBZMFRGGZDFMY&issuer=Yandex',
      '',
    ]);
  });
});
