/** Vite's announcement that a file of the built admin could not be loaded (https://vite.dev/guide/build#load-error-handling). */
const announcement = 'vite:preloadError';

/**
 * Has an error that the browser words, in English, say in French what it is about. Strapi shows it below its own sentence,
 * and knows it by this name whatever it says.
 */
export function inFrench(error: Error): Error {
  const [address] = /https?:\S+/.exec(error.message) ?? [];
  error.name = 'ChunkLoadError';
  error.message = `Un fichier de l’administration n’a pas été reçu${address === undefined ? '' : `\u00a0: ${address}`}`;
  return error;
}

/** After an upgrade, or while the CMS starts, a screen that is still open asks for files that are not there. */
export function tellMissingFiles(): void {
  window.addEventListener(announcement, (event) => {
    const { payload } = event as Event & { readonly payload?: unknown };
    if (payload instanceof Error) inFrench(payload);
  });
}
