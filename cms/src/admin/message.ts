/** What the CMS says of what it refuses, or what to do where it says nothing. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && message !== ''
    ? message
    : 'La demande n’est pas partie\u00a0: réessayez dans un instant.';
}
