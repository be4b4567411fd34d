import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { focusField, opens } from './focus-field';

/**
 * Leads to the field that the address names (`fieldQuery`). Strapi's own name for it, `?field=`, breaks every screen
 * that has a list of components beside the one that is meant.
 */
export function useFieldAsked(): void {
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  const [field, label] = [query.get('champ'), query.get('sous')];
  useEffect(() => {
    if (field !== null) focusField(field, label === null ? [] : [label], opens);
  }, [field, label]);
}
