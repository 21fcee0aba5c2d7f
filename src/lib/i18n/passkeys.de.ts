import type { PasskeysTexts } from './passkeys.en';

/** The German half of `passkeys.en.ts`. */
export const passkeys: PasskeysTexts = {
  adding: {
    text: 'Ein Passkey öffnet diesen Tresor mit Ihrem Finger, Ihrem Gesicht oder einer PIN, auf diesem Gerät oder mit einem Sicherheitsschlüssel, und ohne Netz. Er ist ein weiterer Zugang: Das Kennwort und die anderen bleiben.',
    lasts:
      'Er funktioniert nur unter dieser Adresse. Manche Passkeys bringt ihr Hersteller auch auf Ihre anderen Geräte; andere enden mit dem Gerät oder dem Sicherheitsschlüssel. Behalten Sie deshalb das Kennwort und einen Notfallschlüssel.',
    submit: 'Passkey anlegen',
    working: 'Folgen Sie dem, was der Browser fragt …',
    done: 'Der Passkey ist hinzugefügt. Er öffnet diesen Tresor von jetzt an.',
    refused:
      'Es wurde kein Passkey hinzugefügt und nichts geändert. Entweder wurde abgebrochen, oder Finger, Gesicht oder PIN wurden nicht erkannt: Browser sagen nicht, welches davon. Versuchen Sie es noch einmal, oder nehmen Sie ein anderes Gerät oder einen anderen Sicherheitsschlüssel.',
    label: 'Tresor in Faktor',
  },
  working: 'Warten auf den Passkey …',
  refusals: {
    none: 'Von einem Passkey kam nichts. Entweder wurde abgebrochen, oder Finger, Gesicht oder PIN wurden nicht erkannt, oder dieses Gerät hat keinen Passkey dieses Tresors: Browser sagen nicht, welches davon. Versuchen Sie es noch einmal, schließen Sie den Sicherheitsschlüssel an oder nehmen Sie das Gerät, das einen hat; oder verwenden Sie das Kennwort.',
    'no-prf':
      'Dieser Passkey kann keinen Tresor öffnen: Ihm oder dem Browser fehlt die nötige Funktion (PRF). Es wurde nichts geändert. Versuchen Sie einen anderen, etwa den dieses Geräts oder einen neueren Sicherheitsschlüssel; steht der eben angelegte in Ihrer Liste der Passkeys, können Sie ihn dort löschen.',
    'already-there':
      'Dieses Gerät oder dieser Sicherheitsschlüssel hat schon einen Passkey dieses Tresors. Es wurde nichts geändert. Verwenden Sie den, oder nehmen Sie ein anderes Gerät oder einen anderen Sicherheitsschlüssel.',
    'not-verified':
      'Dieser Passkey hat nicht nach Finger, Gesicht oder PIN gefragt und kann deshalb keinen Tresor öffnen. Es wurde nichts geändert. Richten Sie für den Sicherheitsschlüssel eine PIN oder für das Gerät eine Bildschirmsperre ein und versuchen Sie es dann noch einmal.',
    unsupported:
      'Dieser Browser bietet hier keine Passkeys. Verwenden Sie das Kennwort; oder öffnen Sie Faktor in einem neueren Browser, unter einer Adresse, die mit https:// beginnt und einen Namen hat, keine Nummer.',
    elsewhere:
      'Die Passkeys dieses Tresors wurden unter einer anderen Adresse von Faktor angelegt und funktionieren nur dort. Verwenden Sie das Kennwort und fügen Sie hier einen Passkey hinzu.',
    'wrong-key':
      'Der Passkey hat geantwortet, öffnet diesen Tresor aber nicht: Er wurde seither neu angelegt oder zurückgesetzt. Verwenden Sie das Kennwort, entfernen Sie den Passkey unter „Zugänge“ und fügen Sie ihn neu hinzu.',
    wiped: 'Es gibt keinen Tresor mehr: Er wurde nach zu vielen falschen Kennwörtern gelöscht.',
  },
  reminder: {
    heading: 'Wissen Sie Ihr Kennwort noch?',
    text: 'Sie haben Faktor zuletzt mit einem Passkey geöffnet. Damit das Kennwort nicht in Vergessenheit gerät, geben Sie es ab und zu ein.',
    submit: 'Prüfen',
    working: 'Das Kennwort wird geprüft …',
    later: 'Nicht jetzt',
    laterRule: (n) =>
      n === 1
        ? 'Sie können das noch einmal aufschieben, um einen Tag.'
        : `Sie können das noch ${n}-mal aufschieben, um je einen Tag.`,
    forgotten: 'Ich habe es vergessen',
    setNew: 'Neues Kennwort festlegen',
    enough:
      'Auch das war es nicht. Damit nichts gesperrt oder gelöscht wird, wird hier nicht weiter geprüft. Legen Sie stattdessen ein neues Kennwort fest: Das geht, weil der Passkey den Tresor geöffnet hat.',
    option: 'Nach dem Kennwort fragen',
    optionRule: 'Wenn täglich ein Passkey den Tresor öffnet. Wer es ab und zu eingibt, behält es im Kopf.',
    days: (n) => (n === 0 ? 'Nie' : n === 7 ? 'Jede Woche' : n === 14 ? 'Alle zwei Wochen' : `Alle ${n} Tage`),
  },
};
