import { adminApi } from '@strapi/strapi/admin';
import type { WithdrawalOrder } from 'shared/former-address';
import { entryPath, type EntryWithdrawal } from '../../addresses/addresses-reply';
import { shown } from '../shown';

type Place = Pick<WithdrawalOrder, 'type' | 'documentId' | 'language'>;

const api = adminApi.enhanceEndpoints({ addTagTypes: shown }).injectEndpoints({
  endpoints: (builder) => ({
    leavingLanguages: builder.query<EntryWithdrawal, Place>({
      query: (params) => ({ url: entryPath, method: 'GET', config: { params } }),
      providesTags: ['Document'],
    }),
    withdraw: builder.mutation<unknown, WithdrawalOrder>({
      query: (data) => ({ url: entryPath, method: 'POST', data }),
      // A refusal changed nothing; asking for the entry again would close the dialog that shows it.
      invalidatesTags: (_reply, error) => (error === undefined ? [...shown] : []),
    }),
  }),
});

export const { useLeavingLanguagesQuery, useWithdrawMutation } = api;
