/**
 * Bugs, as against failures: an assertion at a door or an error that nobody expected. They are shown once, as "please
 * report", and never retried. The screen may be broken, so this writes to the page without a component.
 */
const words = {
  en: [
    'Something went wrong in Faktor',
    'This is a mistake in the program, not yours. Your vault is unchanged. Please load the page again, and report it if it comes back.',
    'Load again',
  ],
  de: [
    'In Faktor ist ein Fehler aufgetreten',
    'Das ist ein Fehler im Programm, nicht Ihrer. Ihr Tresor ist unverändert. Bitte laden Sie die Seite neu und melden Sie den Fehler, wenn er wiederkommt.',
    'Neu laden',
  ],
} as const;

/** Runs the app and catches what it throws, now and later. */
export function reportBugs(start: () => Promise<void>): void {
  addEventListener('error', show);
  addEventListener('unhandledrejection', show);
  start().catch(show);
}

function show(): void {
  if (document.querySelector('.bug')) return;
  const [heading, text, reload] = navigator.language.toLowerCase().startsWith('de') ? words.de : words.en;
  const box = document.createElement('div');
  box.className = 'bug';
  box.setAttribute('role', 'alert');
  box.append(element('h2', heading), element('p', text));
  const button = element('button', reload);
  button.addEventListener('click', () => {
    location.reload();
  });
  box.append(button);
  document.body.prepend(box);
}

function element(name: 'h2' | 'p' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
