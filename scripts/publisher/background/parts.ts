import { lateLine } from './late.ts';

/** The files that follow a publication come in parts; each may fail by itself. */
export const parts = ['sitemap', 'pictures', 'search'] as const;
export type Part = (typeof parts)[number];

/** Why a part, or something of it, could not be made. */
export type PartFailure = { readonly part: Part; readonly reason: string };

/** The files of each part, by their paths in the site. */
const files: Readonly<Record<Part, RegExp>> = {
  sitemap: /^sitemap-/,
  pictures: /^(?:share\/|icon-\d+\.png$|favicon\.ico$|apple-touch-icon\.png$)/,
  search: /^pagefind\//,
};

/** The part to which a file of the site belongs; nothing where it comes with the pages. */
export function partOf(path: string): Part | undefined {
  return parts.find((part) => files[part].test(path));
}

/** Whether a file of the site follows the pages by some seconds: one of them may name it before it is there. */
export function isBackground(path: string): boolean {
  return partOf(path) !== undefined;
}

/** What is told of a part that is late. */
const late: Readonly<Record<Part, string>> = {
  sitemap: 'Le plan du site pour les moteurs de recherche est en retard.',
  pictures: 'Des images de partage ou des icônes sont en retard.',
  search: 'La recherche est en retard.',
};

/** What the officer reads of parts that failed, a line each. */
export function lateLines(failures: readonly PartFailure[]): readonly string[] {
  return parts.flatMap((part) => {
    const reasons = failures.filter((failure) => failure.part === part).map(({ reason }) => reason);
    return reasons.length === 0 ? [] : [lateLine(late[part], reasons)];
  });
}
