import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as ScreenLink } from 'react-router-dom';
import { warningsPath, type WarningsReply } from '../../photos/photos-reply';
import { usePolled } from '../publication/polled';
import { photosPage } from './link';

/** On the home: pictures that entries show and that lack something, or whose agreement ends within 30 days. */
export function PhotosWidget() {
  const { reply, failed } = usePolled<WarningsReply>(warningsPath, () => false);
  if (reply === undefined) return failed ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {reply.warnings.length === 0 && (
        <Typography>Les images montrées ont toutes leurs droits, pour 30&nbsp;jours au moins.</Typography>
      )}
      {reply.warnings.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {reply.warnings.map(({ id, name, texts }) => (
            <li key={id}>
              <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Typography>
              {texts.map((text) => (
                <Typography tag="p" key={text}>
                  {text}
                </Typography>
              ))}
            </li>
          ))}
        </Flex>
      )}
      <Link tag={ScreenLink} to={`/${photosPage}`}>
        Photos et droits
      </Link>
    </Flex>
  );
}
