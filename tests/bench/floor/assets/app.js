/** The least that does the main job: no framework, no texts to choose from, one account. See docs/bench.md. */
const main = document.querySelector('main');
const policy = globalThis.trustedTypes?.createPolicy('faktor-urls', { createScriptURL: (url) => url });
const scriptUrl = (url) => (policy ? policy.createScriptURL(url) : url);

const store = await open();
const sealed = await settled(store('readonly').get('sealed'));
show(sealed ? 'unlock' : 'create');
main.querySelector('form').addEventListener('submit', sealed ? unlock : create);
main.querySelector('input').focus();
addEventListener('load', register);
if (document.readyState === 'complete') register();

function register() {
  navigator.serviceWorker?.register(scriptUrl('sw.js')).catch(() => undefined);
}

function show(id) {
  main.replaceChildren(document.getElementById(id).content.cloneNode(true));
}

async function create(event) {
  event.preventDefault();
  const [password, repeated] = main.querySelectorAll('input');
  if (password.value !== repeated.value) return tell('The passwords differ.');
  const secret = crypto.getRandomValues(new Uint8Array(20));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(password.value, salt);
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, secret);
  await settled(store('readwrite').put({ salt, iv, body }, 'sealed'));
  await showCode(secret);
}

async function unlock(event) {
  event.preventDefault();
  const { salt, iv, body } = await settled(store('readonly').get('sealed'));
  const key = await derive(main.querySelector('input').value, salt);
  const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body).catch(() => null);
  if (secret) await showCode(secret);
  else tell('That is not the password.');
}

function tell(text) {
  main.querySelector('[role=alert]').textContent = text;
}

async function derive(password, salt) {
  const bytes = new TextEncoder().encode(password);
  const raw = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, raw, 256);
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function showCode(secret) {
  const code = await totp(secret, Date.now());
  show('open');
  const line = main.querySelector('.code');
  line.textContent = code;
  line.dataset.code = code;
  main.querySelector('button').addEventListener('click', scan);
}

/** RFC 6238 with SHA-1, six digits, thirty seconds. */
async function totp(secret, nowMs) {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(nowMs / 30_000)));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Looks at one frame after the other until there is a text, which takes the place of the code. */
async function scan() {
  const line = main.querySelector('.code');
  delete line.dataset.code;
  const worker = new Worker(scriptUrl('assets/worker/decoder.js'), { type: 'module' });
  const video = main.querySelector('video');
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  await video.play();
  let text = null;
  while (!text) {
    const frame = await createImageBitmap(video);
    worker.postMessage(frame, [frame]);
    text = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
  }
  line.textContent = text;
  line.dataset.code = text;
  for (const track of video.srcObject.getTracks()) track.stop();
  worker.terminate();
}

async function open() {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('vault');
  const db = await settled(opening);
  return (mode) => db.transaction('vault', mode).objectStore('vault');
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
