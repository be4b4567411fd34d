import type { KitPhoto } from 'shared/press-kit';

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
} as const;

/**
 * The metadata of a picture that newsrooms read, as an XMP packet: creator and credit line, usage terms, captions and
 * alternative texts by language (IPTC Photo Metadata Standard 2023.1, XMP part 1 §8.2).
 */
export function xmpOf({ credit, licence, captions, alternatives }: Omit<KitPhoto, 'name' | 'path'>): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${declared.join(' ')}>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(credit)}</rdf:li></rdf:Seq></dc:creator>`,
    `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    byLanguage('dc:rights', { 'x-default': licence }),
    byLanguage('xmpRights:UsageTerms', { 'x-default': licence }),
    byLanguage('dc:description', withDefault(captions)),
    byLanguage('Iptc4xmpCore:AltTextAccessibility', withDefault(alternatives)),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

/** Readers that ask for no language take `x-default`, which is the first of them. */
function withDefault(texts: Readonly<Record<string, string>>): Record<string, string> {
  const [first] = Object.values(texts);
  return first === undefined ? {} : { 'x-default': first, ...texts };
}

function byLanguage(property: string, texts: Readonly<Record<string, string>>): string {
  const items = Object.entries(texts).map(([code, text]) => `<rdf:li xml:lang="${code}">${escaped(text)}</rdf:li>`);
  return items.length === 0 ? '' : `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
