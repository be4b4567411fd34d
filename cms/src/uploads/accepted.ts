/** Formats of pictures that may be uploaded, as sharp names them, with the media types and extensions that go with them. */
export const pictures = {
  jpeg: { type: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { type: 'image/png', extensions: ['.png'] },
  webp: { type: 'image/webp', extensions: ['.webp'] },
  avif: { type: 'image/avif', extensions: ['.avif'] },
} as const;

export const pdf = { type: 'application/pdf', extensions: ['.pdf'] } as const;

/** Largest upload, in bytes. */
export const largestFile = 20 * 1024 * 1024;
/** Largest picture, in pixels: a small file can hold an enormous one. */
export const largestPicture = 50_000_000;
