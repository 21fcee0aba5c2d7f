/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { setCacheNameDetails } from 'workbox-core';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerShare } from './share';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

/**
 * The service worker: the whole app from the precache, nothing at run time, and of a person only what
 * another app shares, sealed. It waits with a new
 * version until the page says that the person agreed.
 */
const base = new URL(self.registration.scope).pathname;
// The cache carries the base path, so that two Faktors on one origin do not share it.
setCacheNameDetails({ prefix: 'faktor', suffix: base });

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  ({ url }) => url.pathname === `${base}share`,
  ({ request }) => answerShare(request, base),
  'POST',
);
registerRoute(new NavigationRoute(createHandlerBoundToURL(`${base}index.html`)));

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
