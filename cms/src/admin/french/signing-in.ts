/** Signing in, invitation and forgotten password. */
export const signingIn: Readonly<Record<string, string>> = {
  'Auth.form.email.label': 'Adresse électronique',
  'Auth.form.email.placeholder': 'nom@exemple.ma',
  'Auth.form.firstname.placeholder': 'Amina',
  'Auth.form.lastname.placeholder': 'Exemple',
  'Auth.form.register.subtitle': 'Choisissez votre mot de passe : il ne sert qu’à écrire sur le site.',
  'Auth.form.register.news.label':
    'Recevoir des nouvelles de Strapi, l’outil, en acceptant ses {terms} et {policy}. À laisser vide.',
  'Auth.privacy-policy-agreement.terms': 'conditions',
  'Auth.privacy-policy-agreement.policy': 'sa politique de confidentialité',
  'Auth.form.button.register': 'Ouvrir mon compte',
  'Auth.form.button.password-recovery': 'Mot de passe oublié',
  'Auth.form.button.forgot-password': 'Recevoir un lien',
  'Auth.components.Oops.text': 'Votre compte est fermé.',
  'Auth.components.Oops.text.admin': 'Si c’est une erreur, demandez à l’administration du site.',
  'Auth.form.welcome.subtitle': 'Connectez-vous pour écrire sur le site',
};
