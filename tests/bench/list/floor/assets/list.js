/** The least that lists thousands of accounts: a sealed JSON array, rows of one height, made anew as they come into view. See docs/bench.md. */
const rowPx = 72;
const form = document.querySelector('form');
const search = document.querySelector('input[type=search]');
const list = document.querySelector('ul');
let all = [];
let shown = [];

globalThis.seed = async (accounts, password) => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(password, salt);
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(accounts)),
  );
  const put = (await store('readwrite')).put({ salt, iv, body }, 'sealed');
  await settled(put);
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { salt, iv, body } = await settled((await store('readonly')).get('sealed'));
  const key = await derive(form.querySelector('input').value, salt);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body);
  all = JSON.parse(new TextDecoder().decode(plain));
  for (const one of all) one.text = one.name.toLowerCase();
  all.sort((a, b) => (a.text < b.text ? -1 : 1));
  shown = all;
  form.remove();
  document.querySelector('main').hidden = false;
  draw();
  addEventListener('scroll', draw, { passive: true });
  setInterval(tick, 1000);
});

search.addEventListener('input', () => {
  const query = search.value.toLowerCase();
  shown = query === '' ? all : all.filter(({ text }) => text.includes(query));
  draw();
});

function draw() {
  list.style.height = `${shown.length * rowPx}px`;
  const first = Math.max(0, Math.floor((scrollY - list.offsetTop) / rowPx) - 3);
  const rows = shown.slice(first, first + Math.ceil(innerHeight / rowPx) + 6);
  list.replaceChildren(...rows.map((account, i) => row(account, (first + i) * rowPx)));
}

function row(account, topPx) {
  const item = document.createElement('li');
  item.style.top = `${topPx}px`;
  const [name, code, left, copy] = ['p', 'span', 'span', 'button'].map((tag) => document.createElement(tag));
  name.textContent = account.name;
  code.className = 'code';
  left.className = 'left';
  left.textContent = secondsLeft();
  copy.textContent = 'Copy code';
  item.append(name, code, left, copy);
  void codeOf(account).then((text) => {
    code.textContent = text;
    code.dataset.code = text;
  });
  return item;
}

function tick() {
  if (document.visibilityState === 'hidden') return;
  if (Math.floor(Date.now() / 1000) % 30 === 0) draw();
  for (const left of list.querySelectorAll('.left')) left.textContent = secondsLeft();
}

function secondsLeft() {
  return `${30 - (Math.floor(Date.now() / 1000) % 30)} s`;
}

/** RFC 6238 with SHA-1, six digits, thirty seconds. */
async function codeOf(account) {
  const secret = new Uint8Array(account.secret);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000)));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function derive(password, salt) {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, raw, 256);
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function store(mode) {
  const opening = indexedDB.open('floor-list', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('vault');
  return (await settled(opening)).transaction('vault', mode).objectStore('vault');
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
