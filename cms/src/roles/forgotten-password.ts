const greeting = 'Bonjour,';
const purpose = 'Voici le lien pour choisir un autre mot de passe dans l’administration du site\u00a0:';
const otherwise = 'Il est valable une heure. Si vous n’avez rien demandé, ne faites rien\u00a0: rien ne change.';

/** The only letter that the CMS sends to who writes on the site. `<%= url %>` is put there by Strapi. */
export const forgottenPassword = {
  subject: 'Votre mot de passe',
  text: [greeting, purpose, '<%= url %>', otherwise].join('\n\n'),
  html: [greeting, purpose, '<a href="<%= url %>"><%= url %></a>', otherwise]
    .map((paragraph) => `<p lang="fr">${paragraph}</p>`)
    .join('\n'),
};
