import type { CodeGroups, ListOrder, SearchIn, View } from '../settings/settings';

type TagColourName = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'violet' | 'pink' | 'grey';

/** The texts around the list of accounts that are not needed before somebody asks for them. */
export interface ListTexts {
  readonly order: string;
  readonly orders: Readonly<Record<ListOrder, string>>;
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly groups: string;
  readonly groupChoices: Readonly<Record<CodeGroups, string>>;
  readonly searchIn: string;
  readonly fields: Readonly<Record<SearchIn, string>>;
  readonly tags: string;
  readonly tagCount: (tag: string, count: number) => string;
  readonly showAll: string;
  readonly select: string;
  readonly keys: string;
  readonly actionsOf: (name: string) => string;
  readonly favourite: string;
  readonly noFavourite: string;
  readonly isFavourite: (name: string) => string;
  readonly isNoFavourite: (name: string) => string;
  readonly large: string;
  readonly up: string;
  readonly down: string;
  readonly movedTo: (place: number, count: number) => string;
  readonly selected: (count: number) => string;
  readonly selectAll: string;
  readonly takeAlong: string;
  readonly endSelection: string;
  readonly selectOne: (name: string) => string;
  readonly addTag: string;
  readonly tag: string;
  readonly tagMissing: string;
  readonly tagged: (count: number, tag: string) => string;
  readonly remove: string;
  readonly removeTag: string;
  readonly renameTag: string;
  readonly newName: string;
  readonly renamed: (tag: string) => string;
  readonly manageTags: string;
  readonly noTags: string;
  readonly colour: string;
  readonly noColour: string;
  readonly colours: Readonly<Record<TagColourName, string>>;
  readonly coloured: (tag: string, colour: string) => string;
  readonly palette: string;
  readonly paletteField: string;
  readonly noAction: string;
  readonly keysHeading: string;
  readonly keyNames: readonly (readonly [string, string])[];
  readonly optionsHeading: string;
}

const accounts = (count: number) => (count === 1 ? '1 account' : `${count} accounts`);

export const listTexts: ListTexts = {
  order: 'Order',
  orders: {
    name: 'By name',
    'most-used': 'Most used first',
    'last-used': 'Last used first',
    newest: 'Newest first',
    hand: 'By hand',
  },
  view: 'View',
  views: { list: 'List', compact: 'Compact list', tiles: 'Tiles' },
  groups: 'Digits in groups',
  groupChoices: { auto: 'As fits', '2': 'Of two', '3': 'Of three', '4': 'Of four' },
  searchIn: 'Search in',
  fields: { issuer: 'Issuer', account: 'Name', url: 'Host of the URL', tags: 'Tags', notes: 'Notes' },
  tags: 'Tags',
  tagCount: (tag, count) => `${tag} (${count})`,
  showAll: 'Show all accounts',
  select: 'Select accounts',
  keys: 'Keys',
  actionsOf: (name) => `Actions for ${name}`,
  favourite: 'Add to favourites',
  noFavourite: 'Remove from favourites',
  isFavourite: (name) => `${name} is a favourite and stands at the top.`,
  isNoFavourite: (name) => `${name} is no favourite any more.`,
  large: 'Show large',
  up: 'Move up',
  down: 'Move down',
  movedTo: (place, count) => `Moved to place ${place} of ${count}.`,
  selected: (count) => `${accounts(count)} selected`,
  selectAll: 'Select all',
  takeAlong: 'Take to another app',
  endSelection: 'End selection',
  selectOne: (name) => `Select ${name}`,
  addTag: 'Add tag',
  tag: 'Tag',
  tagMissing: 'Type a tag.',
  tagged: (count, tag) => `${accounts(count)} now with the tag “${tag}”.`,
  remove: 'Delete selected',
  removeTag: 'Remove tag',
  renameTag: 'Rename tag',
  newName: 'New name',
  renamed: (tag) => `The tag is now called “${tag}”.`,
  manageTags: 'Edit tags',
  noTags: 'There are no tags yet. Give an account one under “Edit”, “Advanced”.',
  colour: 'Colour',
  noColour: 'No colour',
  colours: {
    red: 'Red',
    orange: 'Orange',
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    violet: 'Violet',
    pink: 'Pink',
    grey: 'Grey',
  },
  coloured: (tag, colour) => `Colour of the tag “${tag}”: ${colour}.`,
  palette: 'Commands',
  paletteField: 'Command or account',
  noAction: 'Nothing matches.',
  keysHeading: 'Keys',
  keyNames: [
    ['/ or Ctrl+F', 'Search'],
    ['Enter in the search', 'Copy the code of the first account found'],
    ['↓ ↑ Home End', 'Go through the accounts'],
    ['C', 'Copy the code of the focused account'],
    ['E', 'Edit the focused account'],
    ['S', 'Speak the code of the focused account'],
    ['1–9', 'Copy the code of the first to ninth account in view'],
    ['Ctrl+K', 'Commands'],
    ['Ctrl+L', 'Lock'],
    ['?', 'Show the keys'],
    ['Esc', 'Empty the search, end the selection, close a dialog'],
  ],
  optionsHeading: 'List of accounts',
};
