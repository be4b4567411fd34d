import { adminApi } from '@strapi/strapi/admin';
import {
  deletedPath,
  differencePath,
  entryPath,
  restorePath,
  type Compared,
  type Deleted,
  type Difference,
  type EntryVersions,
  type Restored,
} from '../../versions/versions-reply';
import { shown } from '../shown';

/** An entry in a language, as its screen knows it. */
export type Place = {
  /** `collection-types` or `single-types`. */
  readonly collection: string;
  readonly type: string;
  readonly documentId: string;
  readonly language: string;
};

/** The name under which Strapi's screens keep an entry, and ask again for it once it was saved. */
const kept = ({ collection, type, documentId }: Place) => ({
  type: 'Document' as const,
  id: collection === 'single-types' ? type : `${type}_${documentId}`,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: shown }).injectEndpoints({
  endpoints: (builder) => ({
    keptVersions: builder.query<EntryVersions, Place & { last?: number }>({
      query: ({ type, documentId, language, last }) => ({
        url: entryPath,
        method: 'GET',
        config: { params: { type, documentId, language, last } },
      }),
      providesTags: (_reply, _error, place) => [kept(place)],
    }),
    versionDifference: builder.query<Difference, { place: Place; id: number; compared: Compared }>({
      query: ({ id, compared }) => ({ url: differencePath, method: 'GET', config: { params: { id, with: compared } } }),
      providesTags: (_reply, _error, { place }) => [kept(place)],
    }),
    deletedEntries: builder.query<Deleted[], undefined>({
      query: () => ({ url: deletedPath, method: 'GET' }),
      providesTags: ['Document'],
    }),
    bringVersionBack: builder.mutation<Restored, number>({
      query: (id) => ({ url: restorePath, method: 'POST', data: { id } }),
      invalidatesTags: [...shown],
    }),
    bringEntryBack: builder.mutation<Restored, number>({
      query: (id) => ({ url: deletedPath, method: 'POST', data: { id } }),
      invalidatesTags: [...shown],
    }),
  }),
});

export const {
  useKeptVersionsQuery,
  useVersionDifferenceQuery,
  useDeletedEntriesQuery,
  useBringVersionBackMutation,
  useBringEntryBackMutation,
} = api;
