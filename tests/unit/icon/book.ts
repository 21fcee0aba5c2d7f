import { brands, iconFiles } from '../../../build/icons';
import { IconBook } from '../../../src/lib/icon/book';

/** The book that the build makes, read as the app reads it. */
export function builtBook(): IconBook {
  const [book, ...shards] = iconFiles(brands()).map(({ text }) => text);
  return new IconBook(
    book ?? '',
    shards.map((text) => new TextEncoder().encode(text)),
  );
}
