import { largest } from '../uploads/accepted';

const gone = 'Cela n’existe plus\u00a0: quelqu’un l’a peut-être supprimé. Rechargez la page.';
const refused = 'Votre rôle ne permet pas cela.';
const usedInvitation = 'Cette invitation a déjà servi\u00a0: connectez-vous, ou demandez-en une autre.';
const taken = 'Ce nom est déjà pris.';
const account = 'Ce compte n’existe plus\u00a0: rechargez la page.';
const noFile = 'Choisissez d’abord un fichier.';
const key = 'Cette clé n’existe plus\u00a0: rechargez la page.';
const weak = 'Le mot de passe a 8 signes au moins, dont un chiffre et une majuscule.';
const tooBig = `Ce fichier est trop lourd\u00a0: une image pèse ${String(largest.pictureMegabytes)}\u00a0Mo au plus, un document PDF ${String(largest.documentMegabytes)}\u00a0Mo.`;

/** What Strapi's server says in English, word for word. */
const sentences: Readonly<Record<string, string>> = {
  'Invalid credentials': 'L’adresse ou le mot de passe n’est pas le bon.',
  'Too many requests, please try again later.':
    'Trop d’essais\u00a0: attendez quelques minutes, puis essayez à nouveau.',
  Forbidden: refused,
  'Policy Failed': refused,
  'Not Found': gone,
  'Document not found': gone,
  'Document not found or already published.': 'Cette fiche n’existe plus, ou elle est déjà publiée.',
  'Internal Server Error':
    'Le serveur a rencontré une erreur\u00a0: essayez à nouveau, puis dites-le à l’administration.',
  'request entity too large':
    'Cet enregistrement dépasse 1\u00a0Mo\u00a0: raccourcissez le texte, ou partagez-le entre plusieurs fiches.',
  'This reset password token has expired':
    'Ce lien n’est plus valable\u00a0: demandez-en un autre par «\u202fMot de passe oublié\u202f».',
  'Invalid registrationToken': usedInvitation,
  'Invalid registration info': usedInvitation,
  'You cannot register a new super admin': 'Le premier compte existe déjà\u00a0: demandez une invitation.',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter': weak,
  'Email already taken': 'Cette adresse est déjà celle d’un compte.',
  'A user with this email address already exists': 'Cette adresse est déjà celle d’un compte.',
  'User does not exist': account,
  'User not found': account,
  'You cannot delete your own user': 'Vous ne pouvez pas supprimer votre propre compte.',
  'Session not found': 'Cet appareil est déjà déconnecté.',
  'You must have at least one user with super admin role.':
    'Il faut au moins un administrateur\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
  'Some roles are still assigned to some users':
    'Ce rôle a encore des titulaires\u00a0: donnez-leur d’abord un autre rôle.',
  'You cannot delete the super admin role': 'Le rôle d’administrateur ne peut pas être supprimé.',
  "Super admin can't be edited.": 'Le rôle d’administrateur ne se modifie pas.',
  "Super admin permissions can't be edited.": 'Les droits de l’administrateur ne se modifient pas.',
  'role.notFound': 'Ce rôle n’existe plus\u00a0: rechargez la page.',
  'webhook.notFound': gone,
  'Name already taken': taken,
  'API Token not found': key,
  'apiToken.notFound': key,
  'Transfer token not found': key,
  'Entity could not be cloned as it has unique and/or relational fields. Please edit those fields manually and save to complete the cloning.':
    'Cette fiche ne peut pas être dupliquée telle quelle\u00a0: changez les champs signalés, puis enregistrez.',
  'contentType.notFound': gone,
  'component.notFound': gone,
  'locale.notFound': 'Cette langue n’existe plus\u00a0: rechargez la page.',
  'Cannot delete the default locale': 'Le français ne peut pas être supprimé\u00a0: les autres langues en viennent.',
  'This locale already exists': 'Cette langue existe déjà.',
  "This locale doesn't exist": 'Cette langue n’existe pas.',
  'Failed to get preview URL': 'L’aperçu n’a pas pu être ouvert\u00a0: essayez à nouveau dans une minute.',
  FileTooBig: tooBig,
  'Files are empty': noFile,
  'URLs are required': 'Donnez une adresse au moins.',
  'Maximum 20 URLs allowed per request': 'Prenez 20 fichiers au plus à la fois.',
  'Cannot replace a file with multiple ones': 'Un fichier se remplace par un seul autre.',
  'folder not found': 'Ce dossier n’existe plus\u00a0: rechargez la page.',
  'file.notFound': 'Ce fichier n’existe plus\u00a0: rechargez la page.',
  'File is not a valid image': 'Ce fichier n’est pas une image lisible.',
  'File name contains invalid characters': 'Le nom du fichier a des signes refusés\u00a0: renommez-le.',
  'No recipient(s) are given': 'Donnez l’adresse de qui reçoit la lettre.',
  'Connection verification failed': 'Le service d’envoi ne répond pas.',
  'This email provider does not support connection verification': 'Ce service d’envoi ne peut pas être essayé ainsi.',
};

/** What it says with something of the officer's in it. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /^The name must be unique and a role with name `(.*)` already exists\.$/s,
    'Un rôle s’appelle déjà «\u202f$1\u202f».',
  ],
  [/^(.*) must be at most (\d+) characters$/s, 'Un champ est trop long\u00a0: $2 signes au plus ($1).'],
  [/^(.*) exceeds size limit of .*\.$/s, tooBig],
  [/^File too large: .*$/s, tooBig],
  [
    /^(?:Could not resolve hostname|URL resolves to a blocked address): (.*)$/s,
    'L’adresse $1 ne peut pas être atteinte.',
  ],
  [/^Failed to fetch URL: (.*?) \(.*\)$/s, 'Aucun fichier à l’adresse $1.'],
  [
    /^Invalid URL(?: protocol\. Only http and https are allowed)?: (.*)$/s,
    '«\u202f$1\u202f» n’est pas une adresse du Web.',
  ],
  [/^Request timed out while fetching URL: (.*)$/s, 'L’adresse $1 ne répond pas\u00a0: essayez plus tard.'],
  [/^Connection verification failed: .*$/s, 'Le service d’envoi ne répond pas.'],
  [
    /^\d+ relation\(s\) of type .* associated with this entity do not exist$/s,
    'Une fiche liée n’existe plus\u00a0: ôtez ce lien.',
  ],
  [
    /^Document with id ".*", locale ".*" not found$/s,
    'Une fiche liée n’existe pas dans cette langue\u00a0: ôtez ce lien.',
  ],
];

/** The French of what Strapi's server says to a person; anything else, our own French among it, as it came. */
export function inFrench(said: string): string {
  const sentence = Object.hasOwn(sentences, said) ? sentences[said] : undefined;
  if (sentence !== undefined) return sentence;
  const found = patterns.find(([pattern]) => pattern.test(said));
  return found === undefined ? said : said.replace(...found);
}
