import type { Row } from '../format';
import { JsonObject, parseJson } from '../json';

/**
 * What Ente Auth adds to its links beyond the code: a JSON text in the parameter `codeDisplay`. Nothing for the links of others.
 */
export function readEnteDisplay(
  link: string,
): Pick<Row, 'isTrashed' | 'left'> & { tags?: string[]; notes?: string; favourite?: boolean } {
  if (!/[?&]codeDisplay=/i.test(link)) return {};
  const query = new URLSearchParams(link.slice(link.indexOf('?') + 1));
  const display = JsonObject.of(parseJson(query.get('codeDisplay')));
  if (!display) return {};
  return {
    isTrashed: display.flag('trashed'),
    tags: [...display.texts('tags')],
    notes: display.text('note'),
    favourite: display.flag('pinned'),
    left: [
      ...(display.text('iconID') ? (['icon'] as const) : []),
      ...((display.number('position') ?? 0) > 0 ? (['order'] as const) : []),
      ...((display.number('tapCount') ?? 0) > 0 ? (['usage'] as const) : []),
    ],
  };
}
