import { createHash } from 'node:crypto';
import * as simpleIcons from 'simple-icons';
import list from 'simple-icons/icons.json' with { type: 'json' };
import type { Plugin } from 'vite';
import { inSteps } from './icon-path.ts';

/** The module under which the app finds the names of the files. */
const virtual = 'virtual:icon-files';
/** How many files the drawings are cut into. All of them are fetched, always: which accounts there are decides nothing. */
const shardCount = 8;
/** A drawing with more characters than this is left out: the few dozen of them would weigh a seventh of all. */
const mostCharacters = 5000;
/** Under these a logo is not handed on here: terms of its own, or none that allow business or change. */
const refusedLicence = /^custom$|-NC-|-ND-/;

/** One brand of simple-icons, as far as the app needs it. */
export interface Brand {
  readonly slug: string;
  readonly title: string;
  /** Other names, as people may have written them. */
  readonly aliases: readonly string[];
  /** Six digits of a colour. */
  readonly hex: string;
  readonly path: string;
  readonly licence: string;
  readonly source: string;
}

interface Listed {
  readonly title: string;
  readonly slug: string;
  readonly hex: string;
  readonly source: string;
  readonly license?: { readonly type: string };
  readonly aliases?: {
    readonly aka?: readonly string[];
    readonly dup?: readonly { readonly title: string }[];
    readonly loc?: Record<string, string>;
    readonly old?: readonly string[];
  };
}

/** The brands that Faktor carries, in the order of their slugs. */
export function brands(): readonly Brand[] {
  const paths = new Map(Object.values(simpleIcons).map(({ slug, path }) => [slug, path]));
  return (list as readonly Listed[])
    .filter(({ license }) => !refusedLicence.test(license?.type ?? ''))
    .map((one) => ({
      slug: one.slug,
      title: one.title,
      aliases: aliasesOf(one),
      hex: one.hex,
      path: inSteps(paths.get(one.slug) ?? ''),
      licence: one.license?.type ?? 'CC0-1.0',
      source: one.source,
    }))
    .filter(({ path }) => path !== '' && path.length <= mostCharacters)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function aliasesOf({ aliases = {} }: Listed): string[] {
  const { aka = [], dup = [], loc = {}, old = [] } = aliases;
  return [...new Set([...aka, ...old, ...dup.map(({ title }) => title), ...Object.values(loc)])];
}

export interface IconFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files: first the book (src/lib/icon/book.ts reads it), then the shards with the drawings one after the other. In the
 * book's first line stands how many brands a shard holds; each further one is a brand: slug, colour, length of the
 * drawing, title and further names, with tabs between them.
 */
export function iconFiles(all: readonly Brand[]): readonly IconFile[] {
  const perShard = Math.ceil(all.length / shardCount);
  const lines = all.map(({ slug, hex, path, title, aliases }) =>
    [slug, hex, String(path.length), title, ...aliases].join('\t'),
  );
  const book = [String(perShard), ...lines].join('\n');
  const shards = Array.from({ length: shardCount }, (_, i) =>
    all
      .slice(i * perShard, (i + 1) * perShard)
      .map(({ path }) => path)
      .join(''),
  );
  return [book, ...shards].map((text, i) => ({
    name: `assets/icons/${i === 0 ? 'book' : `shard-${String(i)}`}-${hash(text)}.txt`,
    text,
  }));
}

/** The licences of the drawings that have one of their own; the collection is CC0. */
export function licenceText(all: readonly Brand[]): string {
  const others = all.filter(({ licence }) => licence !== 'CC0-1.0');
  return [
    'The icons of services come from Simple Icons (https://simpleicons.org), CC0 1.0. Faktor drew their paths on a coarser grid.',
    'The logos are trademarks of their owners. These drawings have a licence of their own:',
    '',
    ...others.map(({ title, licence, source }) => `${title}: ${licence}, ${source}`),
    '',
  ].join('\n');
}

/** Puts the files into the build, and hands them out in development. */
export function icons(): Plugin {
  let made: { readonly files: readonly IconFile[]; readonly licences: string } | undefined;
  const make = () => {
    if (made) return made;
    const all = brands();
    return (made = { files: iconFiles(all), licences: licenceText(all) });
  };
  return {
    name: 'faktor:icons',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: (id) =>
      id === `\0${virtual}` ? `export default ${JSON.stringify(make().files.map(({ name }) => name))};` : null,
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = make().files.find(({ name }) => request.url?.endsWith(`/${name}`));
        if (!file) return next();
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(file.text);
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const { files, licences } = make();
      for (const { name, text } of files) this.emitFile({ type: 'asset', fileName: name, source: text });
      this.emitFile({ type: 'asset', fileName: 'icon-licences.txt', source: licences });
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
