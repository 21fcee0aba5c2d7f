import { encodeUtf8 } from '../lib/bytes/utf8';
import { saveFile } from '../lib/device/download';
import { deviceTime } from '../lib/device/time';
import type { Entry } from '../lib/entry/entry';
import { writeOtpauth } from '../lib/uri/write-otpauth';
import { showAccount } from './account';
import { button, element } from './element';
import { read, type Contents } from './read';
import { texts, type OpenerTexts } from './texts';

/**
 * The page that opens a backup when Faktor is gone: docs/open-a-backup.html is this, with all that it uses, in one file. What is
 * typed and opened stays in this page; closing or reloading it lets go of it.
 */
type Language = keyof typeof texts;

let ticking: ReturnType<typeof setInterval> | undefined;

function start(language: Language): void {
  clearInterval(ticking);
  const t = texts[language];
  document.documentElement.lang = language;
  document.title = t.title;
  const other = button(t.language, () => {
    start(language === 'en' ? 'de' : 'en');
  });
  other.lang = language === 'en' ? 'de' : 'en';
  const head = element('header', {}, element('h1', {}, t.title), other);
  const main = element('main', {}, element('p', {}, t.intro), element('p', { className: 'care' }, t.care));
  main.append(form(t, language, main));
  document.body.replaceChildren(head, main);
}

function form(t: OpenerTexts, language: Language, main: HTMLElement): HTMLFormElement {
  const file = element('input', { type: 'file', id: 'file' });
  const typed = element('input', { type: 'password', id: 'typed', autocomplete: 'off', spellcheck: false });
  const show = element('input', { type: 'checkbox', id: 'show' });
  show.onchange = () => (typed.type = show.checked ? 'text' : 'password');
  const said = element('p', { role: 'alert' });
  const progress = element('progress', { max: 1, hidden: true, ariaLabel: t.opening });
  const submit = element('button', { type: 'submit' }, t.open);
  const busy = (is: boolean) => {
    submit.disabled = is;
    progress.hidden = !is;
  };
  const open = async () => {
    const answer = await answerTo(file.files?.[0], typed.value, (share) => (progress.value = share));
    if (typeof answer === 'string') return t[answer];
    main.replaceChildren(...contents(answer, t, language));
    main.querySelector('h2')?.focus();
    return '';
  };
  const onsubmit = (event: SubmitEvent) => {
    event.preventDefault();
    said.textContent = t.opening;
    busy(true);
    void open()
      .catch(() => t.failed)
      .then((sentence) => {
        said.textContent = sentence;
        busy(false);
      });
  };
  return element(
    'form',
    { noValidate: true, onsubmit },
    ...[element('label', { htmlFor: 'file' }, t.file), file],
    ...[element('label', { htmlFor: 'typed' }, t.typed), typed],
    ...[element('div', {}, show, ' ', element('label', { htmlFor: 'show' }, t.show)), submit, said, progress],
  );
}

async function answerTo(file: File | undefined, typed: string, onProgress: (share: number) => void) {
  if (!file) return 'noFile';
  if (typed === '') return 'nothingTyped';
  return read(new Uint8Array(await file.arrayBuffer()), typed, onProgress);
}

function contents({ savedAtMs, entries, deleted, foreignCount }: Contents, t: OpenerTexts, language: Language): Node[] {
  const accounts = [...entries, ...deleted].map((entry) => showAccount(entry, t));
  const tick = () => {
    for (const account of accounts) account.tick(deviceTime.nowMs());
  };
  tick();
  ticking = setInterval(tick, 1000);
  const items = accounts.map(({ item }) => item);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(savedAtMs);
  const heading = element('h2', { tabIndex: -1 }, t.heading(entries.length));
  const nodes = [heading, element('p', {}, `${t.savedAt(date)} ${t.clock}`), verbs(accounts, entries, t, language)];
  nodes.push(element('ul', {}, ...items.slice(0, entries.length)));
  if (foreignCount > 0) nodes.push(element('p', {}, t.foreign(foreignCount)));
  if (deleted.length > 0) {
    nodes.push(element('h2', {}, t.deleted), element('ul', {}, ...items.slice(entries.length)));
  }
  return nodes;
}

function verbs(
  accounts: readonly ReturnType<typeof showAccount>[],
  entries: readonly Entry[],
  t: OpenerTexts,
  language: Language,
): HTMLElement {
  let isShown = false;
  const secrets = button(t.showSecrets, () => {
    isShown = !isShown;
    for (const account of accounts) account.showSecret(isShown);
    secrets.textContent = isShown ? t.hideSecrets : t.showSecrets;
  });
  const save = button(t.save, () => {
    saveFile(encodeUtf8(`${entries.map(writeOtpauth).join('\n')}\n`), 'faktor-otpauth.txt');
  });
  const close = button(t.close, () => {
    start(language);
  });
  return element(
    'div',
    { className: 'verbs' },
    secrets,
    save,
    close,
    element('p', { className: 'care' }, t.saveWarning),
  );
}

start(navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en');
