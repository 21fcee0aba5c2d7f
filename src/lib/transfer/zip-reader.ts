/** What reading a zip takes of zip.js, with the browser's own decompression: imported as a whole, the library is four times as large. */
export { BlobReader, ZipReader } from '@zip.js/zip.js/index-native.js';
