import { adding } from './adding.en';
import { codes } from './codes.en';
import type { FirstMessages } from './first.en';
import { history } from './history.en';
import { options } from './options.en';
import { starting } from './starting.en';

/** The catalogue's English half, but for `first.en.ts`, by area. It defines the type; `messages.de.ts` must match it, or the build fails. */
export const messages = { ...adding, ...codes, ...history, ...options, ...starting };

/** All texts of a language; those of the first screen come sooner. */
export type Messages = FirstMessages & LaterMessages;
export type LaterMessages = typeof messages;
