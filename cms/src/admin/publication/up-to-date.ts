import { adminApi, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { EntryReply } from '../../publication/desk-reply';
import { shown } from '../shown';

/** A change of what Strapi shows that was made elsewhere: nothing is sent, and everything on screen is read again. */
const { useChangedElsewhereMutation } = adminApi.enhanceEndpoints({ addTagTypes: shown }).injectEndpoints({
  endpoints: (builder) => ({
    changedElsewhere: builder.mutation<null, undefined>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [...shown],
    }),
  }),
});

type Seen = { readonly reply: EntryReply; readonly path: string; readonly occasion: string };

/** The publisher was asked for something of the same entry, and what is on screen has not been read since. */
function isNews(seen: Seen | undefined, { reply, path, occasion }: Seen): boolean {
  if (seen === undefined || seen.path !== path || seen.occasion !== occasion) return false;
  return seen.reply.publication?.id !== reply.publication?.id;
}

/**
 * Has Strapi read the entry again once a publication or a withdrawal was asked for elsewhere, at an hour or by somebody
 * else: « Brouillon » would stay until a reload. Whatever is typed would be lost by that, so it waits until nothing is.
 * @param path names the entry and its language.
 * @param occasion what of the entry is on screen.
 */
export function useUpToDate(reply: EntryReply | undefined, path: string, occasion: string): void {
  const unsaved = useForm('PublicationPanel', ({ modified }) => modified);
  const [readAgain] = useChangedElsewhereMutation();
  const seen = useRef<Seen>();
  useEffect(() => {
    if (reply === undefined || reply === seen.current?.reply) return;
    const now = { reply, path, occasion };
    const news = isNews(seen.current, now);
    if (news && unsaved) return;
    seen.current = now;
    if (news) void readAgain(undefined);
  }, [reply, path, occasion, unsaved, readAgain]);
}
