import { replacing } from 'shared/deferred';
import type { Entry } from 'shared/generated/index';
import { fieldsWithoutDead, hrefsInFields } from './address-fields.ts';
import { titleOf, type Finding } from './report.ts';
import { targetsFrom, type DeadLink } from './target.ts';
import { hrefsInTexts, textsWithoutDead } from './text-links.ts';

/** The addresses of entries to which an entry links, as `addressAt` writes them. */
export function addressesIn(entry: Entry, site: string): readonly string[] {
  const targetOf = targetsFrom(entry, site);
  return [...hrefsInTexts(entry), ...hrefsInFields(entry)].flatMap((href) => targetOf(href)?.address ?? []);
}

/**
 * An entry whose texts keep of each link to an entry that is not on the site the words alone, and whose fields keep no
 * such address, with a finding for each.
 * @param site what canonical addresses begin with.
 * @param stands tells whether an entry of the site stands at an address.
 */
export function withoutDeadLinks(
  entry: Entry,
  site: string,
  stands: (address: string) => boolean,
): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const targetOf = targetsFrom(entry, site);
  const dead = (href: string) => {
    const target = targetOf(href);
    return target === undefined || stands(target.address) ? undefined : target;
  };
  const [texts, fields] = [textsWithoutDead(entry, dead), fieldsWithoutDead(entry, dead)];
  const found = [...texts.found, ...fields.found];
  return {
    entry: found.length === 0 ? entry : replacing(entry, { ...texts.changed, ...fields.changed }),
    findings: found.map((one) => findingOf(entry, one)),
  };
}

function findingOf(entry: Entry, { field, said, path, left }: DeadLink): Finding {
  const { type, id, language } = entry;
  return {
    ...{ effect: 'mended', type, id, language, title: titleOf(entry), field },
    problem: `${said} mène à ${path}, où aucune page n’est en ligne\u00a0; ${left}`,
    remedy: 'Retirez ce lien, corrigez son adresse ou publiez la page à laquelle il mène.',
  };
}
