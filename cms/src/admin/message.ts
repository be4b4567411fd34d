/** What the CMS says of what it refuses, or what to do where it says nothing. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'Réessayez dans un instant.';
}
