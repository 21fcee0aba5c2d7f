import type { Format } from '../format';

const magics = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM'] as const;

/** A picture of a QR code, such as a screenshot of another program's export. What is in it is for a decoder to say. */
export const picture: Format = {
  id: 'picture',
  recognise: (content) => {
    const isWebp = content.startsWith('RIFF') && String.fromCharCode(...content.bytes.subarray(8, 12)) === 'WEBP';
    const isKnown = magics.some((magic) => content.startsWith(magic)) && content.text === null;
    return isWebp || isKnown ? 'yes' : 'no';
  },
  read: ({ file }) => Promise.resolve({ kind: 'read', rows: [], rejected: [], remarks: [], pictures: [file] }),
};
