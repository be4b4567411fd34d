import { useState } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';
import type { Compared, Kept } from '../../versions/versions-reply';
import { Warning } from '../warning';
import { useVersionDifferenceQuery, type Place } from './api';
import { FieldOfDifference } from './field';
import { RestoreButton } from './restore';

type Given = { place: Place; version: Kept; restored: () => void };

/** What a version is, beside what the entry is now or beside the version before; and the way back to it. */
export function VersionDifference({ place, version, restored }: Given) {
  const [compared, setCompared] = useState<Compared>('now');
  const asked = { place, id: version.id, compared };
  const { currentData, isError } = useVersionDifferenceQuery(asked, { refetchOnMountOrArgChange: true });
  const { fields = [], losses = [] } = currentData ?? {};
  const none =
    compared === 'now'
      ? 'Le brouillon actuel est cette version.'
      : 'Cette version contient la même chose que la précédente.';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Radio.Group
        aria-label="Comparer"
        value={compared}
        onValueChange={(value) => setCompared(value === 'before' ? 'before' : 'now')}
      >
        <Radio.Item value="now">Ce qui changerait si on la rétablissait</Radio.Item>
        <Radio.Item value="before">Ce qui a changé dans cette version</Radio.Item>
      </Radio.Group>
      <div role="status">
        {isError && <Typography tag="p">Cette version ne peut pas être lue pour l’instant.</Typography>}
        {currentData && fields.length === 0 && (
          <Typography tag="p">
            {compared === 'before' && currentData.isFirst ? 'C’est la première version gardée.' : none}
          </Typography>
        )}
      </div>
      {fields.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {fields.map((field) => (
            <FieldOfDifference key={field.labels.join('\n')} field={field} language={place.language} />
          ))}
        </Flex>
      )}
      {losses.length > 0 && <Warning lines={losses} role="note" />}
      {compared === 'now' && fields.length > 0 && currentData?.mayRestore && (
        <RestoreButton version={version} losses={losses} restored={restored} />
      )}
    </Flex>
  );
}
