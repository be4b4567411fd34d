import { peopleAnswers } from 'shared/consent';

type Plugin = { contentTypes: { file: { schema: { attributes: Record<string, object> } } } };

/**
 * What a picture is allowed for belongs to the file, whichever entries show it: who made it, by what right the site shows it,
 * and what the persons in it have agreed to. `contentHash` and `fingerprint` find the same picture again.
 */
export default function withRights(plugin: Plugin): Plugin {
  const text = { type: 'string', configurable: false };
  Object.assign(plugin.contentTypes.file.schema.attributes, {
    credit: { ...text, maxLength: 120 },
    licence: { ...text, maxLength: 120 },
    people: { type: 'enumeration', enum: [...peopleAnswers], configurable: false },
    consentScopes: { type: 'json', configurable: false },
    consentUntil: { type: 'date', configurable: false },
    contentHash: { ...text, private: true },
    fingerprint: { ...text, private: true },
  });
  return plugin;
}
