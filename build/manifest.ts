import type { ManifestOptions } from 'vite-plugin-pwa';

/** A text in both languages, as far as the manifest format lets a member be translated (`*_localized`). */
type Localized = Record<`${string}_localized`, Record<string, { value: string; lang: string }>>;

const german = (value: string) => ({ de: { value, lang: 'de' } });

/** The web app manifest for a base path with a slash at both ends. */
export function manifest(base: string): Partial<ManifestOptions> {
  const description = 'One-time codes on this device, sealed with your password, without any network.';
  const localized: Localized = {
    description_localized: german('Einmalcodes auf diesem Gerät, mit Ihrem Kennwort versiegelt, ganz ohne Netz.'),
  };
  return {
    id: base,
    name: 'Faktor',
    short_name: 'Faktor',
    description,
    lang: 'en',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#f7f5f1',
    theme_color: '#0b5560',
    categories: ['security', 'utilities', 'productivity'],
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    // The address of a share that is not caught is never one with anything in it: POST alone.
    share_target: {
      action: `${base}share`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'pictures', accept: ['image/*'] }] },
    },
    // Text and archives of other programs, which say by their content what they are; Faktor's own backups, too.
    file_handlers: [
      {
        action: base,
        accept: {
          'application/json': ['.json', '.2fas', '.mafile'],
          'application/zip': ['.zip', '.1pux'],
          'application/octet-stream': ['.kdbx', '.authpro', '.otpauthdb', '.aes', '.faktor'],
          'text/csv': ['.csv'],
          'text/plain': ['.txt', '.otpauth'],
        },
      },
    ],
    launch_handler: { client_mode: 'focus-existing' },
    shortcuts: [shortcut('Scan', 'Scannen', `${base}#/add/camera`), shortcut('Add', 'Hinzufügen', `${base}#/add/hand`)],
    ...localized,
  };
}

function shortcut(name: string, inGerman: string, url: string) {
  return {
    name,
    name_localized: german(inGerman),
    url,
    icons: [{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' }],
  };
}
