import type { Site } from 'shared/generated/index';

/** An alert as a page shows it; its link has a name and an address. */
export type Shown = {
  readonly level: NonNullable<Site['alert']>['level'];
  readonly text: string;
  readonly link?: { readonly label: string; readonly href: string };
};

/** The alert to show on a day, `2026-11-23`: its last one is `endDate`. Nothing where it has no words in the language. */
export function shownAlert(alert: Site['alert'], today: string): Shown | undefined {
  if (alert?.text === undefined || today > alert.endDate) return undefined;
  const { level, text, linkLabel: label, linkUrl: href } = alert;
  return label === undefined || href === undefined ? { level, text } : { level, text, link: { label, href } };
}
