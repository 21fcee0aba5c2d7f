/** What the floating window says. English defines the type. */
export const floating = {
  title: 'Faktor: floating window',
  needsPin: 'This account asks for a PIN. Enter it in Faktor’s own window; codes of this kind are shown there.',
  notOnTop: 'This browser cannot keep the window on top. Place it beside the login page.',
};

export type FloatingTexts = typeof floating;
