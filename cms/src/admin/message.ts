/** What the CMS says of what it refuses, or what to do where it says nothing. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'La demande n’est pas partie\u00a0: réessayez dans un instant.';
}
