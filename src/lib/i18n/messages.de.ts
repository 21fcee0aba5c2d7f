import { adding } from './adding.de';
import { codes } from './codes.de';
import { history } from './history.de';
import { options } from './options.de';
import { starting } from './starting.de';
import type { LaterMessages } from './messages.en';

/** The catalogue's German half. */
export const messages: LaterMessages = { ...adding, ...codes, ...history, ...options, ...starting };
