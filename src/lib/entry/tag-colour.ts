/** What a tag may be coloured with, by the names that are stored. How each looks is the screen's business. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'blue', 'violet', 'pink', 'grey'] as const;
export type TagColour = (typeof tagColours)[number];
