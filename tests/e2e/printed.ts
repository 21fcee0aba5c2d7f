import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { readBarcodes, prepareZXingModule } from 'zxing-wasm/reader';
import { wasmBinary } from '../unit/scan/qr-picture';
import { png } from './qr-png';

/** A sheet as it comes out of the printer and lies under a lens: grey, from 0 for black, row by row. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** A code on a sheet: its text, and its middle in pixels. */
export interface PrintedCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Points to the inch of a PDF, and of the pictures that are made of it: what a phone sees of a sheet that it is held over. */
const pdfDpi = 72;
const dpi = 150;

/** Prints what is on the page as its print style says, and makes a picture of each sheet, by the engine that shows PDFs in browsers. */
export async function printed(page: Page): Promise<readonly Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const sheets: Sheet[] = [];
  for (const one of document.pages()) {
    const { width, height, data } = await one.render({ scale: dpi / pdfDpi, render: 'bitmap' });
    sheets.push({ width, height, levels: greyOf(data) });
  }
  document.destroy();
  library.destroy();
  return sheets;
}

/** The words on paper, one blank between two. */
export async function printedText(page: Page): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await page.pdf());
  const text = [...document.pages()].map((sheet) => sheet.getText()).join(' ');
  document.destroy();
  library.destroy();
  return text.replaceAll(/\s+/g, ' ');
}

/** From blue, green, red, nothing. */
function greyOf(data: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: data.length / 4 }, (_, i) =>
    Math.round(((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0)) / 3),
  );
}

/** Where on the sheet which codes are, by a decoder that is not the app's own settings of one. */
export async function codesOn(sheet: Sheet): Promise<readonly PrintedCode[]> {
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary('reader') } });
  const found = await readBarcodes(sheetPng(sheet), { formats: ['QRCode'], maxNumberOfSymbols: 255 });
  return found.map(({ text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    const middle = (of: 'x' | 'y') => Math.round(corners.reduce((sum, corner) => sum + corner[of], 0) / 4);
    return { text, x: middle('x'), y: middle('y') };
  });
}

/** The sheet as a picture file. */
export function sheetPng({ width, height, levels }: Sheet): Buffer {
  return png(width, height, 0, (rows) => {
    for (let y = 0; y < height; y++) rows.set(levels.subarray(y * width, (y + 1) * width), y * (1 + width) + 1);
  });
}
