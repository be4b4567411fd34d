import type { News } from './alarm.ts';

export type Letter = { readonly subject: string; readonly text: string };

const at = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Casablanca' });

/** The letter that says that publishing fails, or that it does so no longer, to whoever sees to the machine. */
export function letterFor({ kind, since, lines }: News, { site, now }: { site: string; now: number }): Letter {
  const host = new URL(site).host;
  const named = lines.map((line) => `– ${line}`);
  const minutes = Math.round((now - since) / 60_000);
  if (kind === 'over')
    return {
      subject: `${host}\u00a0: la mise en ligne fonctionne de nouveau`,
      text: [
        `Depuis le ${at.format(since)}, pendant ${minutes}\u00a0min, ceci n’allait pas\u00a0:`,
        ...['', ...named, ''],
        'Tout va bien de nouveau. Ce qui avait été publié entre-temps est en ligne, ou y sera dans un instant.',
        '',
      ].join('\n'),
    };
  return {
    subject: `${host}\u00a0: la mise en ligne ne fonctionne plus`,
    text: [
      `Depuis le ${at.format(since)} (${minutes}\u00a0min)\u00a0:`,
      ...['', ...named, ''],
      'Le site public reste en ligne tel qu’il était. Ce qui est publié dans le CMS est gardé et sera mis en ligne dès que possible.',
      'Si une ligne ne dit pas que faire\u00a0: «\u00a0journalctl -u reseau-publisher -u reseau-cms --since today\u00a0», puis scripts/deployment/README.md.',
      'Un autre message dira quand tout ira bien de nouveau.',
      '',
    ].join('\n'),
  };
}
