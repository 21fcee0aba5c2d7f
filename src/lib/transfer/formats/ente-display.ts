import type { Draft } from '../../entry/entry';
import { useOf } from '../extras';
import type { Row } from '../format';
import { JsonObject, parseJson } from '../json';

export interface EnteDisplay {
  readonly draft: Partial<Draft>;
  readonly row: Pick<Row, 'isTrashed' | 'left'>;
}

/** What Ente Auth adds to its links beyond the code: a JSON text in the parameter `codeDisplay`. Nothing for the links of others. */
export function readEnteDisplay(link: string): EnteDisplay {
  const isOwn = /[?&]codeDisplay=/i.test(link);
  const query = new URLSearchParams(isOwn ? link.slice(link.indexOf('?') + 1) : '');
  const display = JsonObject.of(parseJson(query.get('codeDisplay')));
  if (!display) return { draft: {}, row: {} };
  return {
    draft: {
      tags: [...display.texts('tags')],
      notes: display.text('note'),
      favourite: display.flag('pinned'),
      ...useOf(display.number('tapCount'), display.number('lastUsedAt')),
    },
    row: {
      isTrashed: display.flag('trashed'),
      left: [
        ...(display.text('iconID') ? (['icon'] as const) : []),
        ...((display.number('position') ?? 0) > 0 ? (['order'] as const) : []),
      ],
    },
  };
}
