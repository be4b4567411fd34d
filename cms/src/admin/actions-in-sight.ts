import { lightTheme } from '@strapi/design-system';

/**
 * Has « Publier » and « Enregistrer » stay in sight beside a long form: Strapi puts them in the first of the panels, which
 * stand in a column no longer than they are. On narrower screens Strapi itself lays them at the foot, whatever is scrolled.
 */
const sheet = `
  ${lightTheme.breakpoints.large} {
    main form :has(> aside[aria-labelledby] + aside[aria-labelledby]) { flex-grow: 1; }
    main form aside[aria-labelledby]:first-child { position: sticky; inset-block-start: 0; z-index: 2; }
    /* What the keyboard reaches is not left behind them. */
    [data-strapi-main-content]:has(form aside[aria-labelledby]) { scroll-padding-block: 18rem 2rem; }
  }
`;

/** Adds the style sheet to the admin's document, for which Strapi has no place of its own; nothing of its HTML is touched. */
export function keepActionsInSight(): void {
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
}
