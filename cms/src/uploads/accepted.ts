/** Formats of pictures that may be uploaded, as sharp names them, with the media types and extensions that go with them. */
export const pictures = {
  jpeg: { type: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { type: 'image/png', extensions: ['.png'] },
  webp: { type: 'image/webp', extensions: ['.webp'] },
  avif: { type: 'image/avif', extensions: ['.avif'] },
} as const;

export const pdf = { type: 'application/pdf', extensions: ['.pdf'] } as const;

/** What the site's pull takes, at most: a larger file would be published here and missing there. */
export const largest = { pictureMegabytes: 25, picturePoints: 50_000_000, documentMegabytes: 50 } as const;

/** A megabyte as the officer's own computer counts it, and as the pull does. */
export const megabyte = 1_000_000;
/** Largest upload of any kind, in bytes. */
export const largestFile = largest.documentMegabytes * megabyte;
