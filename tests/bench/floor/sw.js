/** Everything from the cache, which is filled once. */
const cacheName = 'floor';
const files = [
  './',
  'manifest.webmanifest',
  'assets/app.css',
  'assets/app.js',
  'assets/worker/decoder.js',
  'assets/worker/zxing/share.js',
  'assets/worker/zxing/reader/index.js',
  'assets/worker/zxing/zxing_reader.wasm',
];

self.addEventListener('install', (event) => {
  event.waitUntil(self.caches.open(cacheName).then((cache) => cache.addAll(files)));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(self.caches.match(event.request).then((hit) => hit ?? fetch(event.request)));
});
