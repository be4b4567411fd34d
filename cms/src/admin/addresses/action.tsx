import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { screenLanguage } from '../screen-language';
import { WithdrawalForm } from './form';

/** Strapi's « Dépublier », with its rights and its place, that asks first why the entry leaves the site. */
export function asking(useStrapis: DocumentActionComponent): DocumentActionComponent {
  const Unpublish: DocumentActionComponent = (beside) => {
    const given = useStrapis(beside);
    const { search } = useLocation();
    const unsaved = useForm('Unpublish', ({ modified }) => modified, false) === true;
    const { model: type, documentId: id, document } = beside;
    const documentId = id ?? document?.documentId;
    const language = screenLanguage(search);
    // The same from one look at the screen to the next, or what is filled in would be lost.
    const content = useCallback(
      ({ onClose }: { onClose: () => void }) =>
        documentId === undefined ? null : <WithdrawalForm {...{ type, documentId, language, unsaved, onClose }} />,
      [type, documentId, language, unsaved],
    );
    if (!given || !type.startsWith('api::') || documentId === undefined) return given;
    const { onClick: _atOnce, ...action } = given;
    return { ...action, dialog: { type: 'modal', title: 'Dépublier cette fiche', content } };
  };
  return Object.assign(Unpublish, { type: useStrapis.type, position: useStrapis.position });
}
