import type { APIRoute } from 'astro';
import { addressOn } from '../../content/address.ts';
import { content } from '../../content/index.ts';
import { securityContacts, securityNotice, securityPath } from '../../security/notice.ts';

const contacts = () => securityContacts(process.env['SECURITY_CONTACT']);

/** Where nobody is named whom to tell, there is no file: an address is nothing that a site may invent. */
export const getStaticPaths = () => (contacts().length === 0 ? [] : [{ params: { name: 'security' } }]);

export const GET: APIRoute = ({ site }) =>
  new Response(securityNotice(contacts(), addressOn(site)(securityPath), content.today), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
