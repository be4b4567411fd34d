/** What stands beside exported content, for whoever opens the folder without the project. */
export const explanation = `# Contenu du site

Un dossier par type de contenu, puis un par fiche\u00a0; le nom du dossier d’une fiche est son identifiant.

- \`facts.json\`\u00a0: les faits, valables dans toutes les langues (dates, états, villes, relations par identifiant, fichiers).
- \`fr.md\`, \`ar.md\`, \`en.md\`\u00a0: les mots dans chaque langue\u00a0; en tête du fichier, les champs courts (YAML)\u00a0; dessous, le texte (Markdown).
- \`media/\`\u00a0: les images et les documents, sous le chemin que les fiches indiquent (\`url\`).
- \`former-addresses.json\`, s’il existe\u00a0: les adresses que des fiches ont quittées, et où elles mènent.

Seul ce qui est publié s’y trouve. Les brouillons, les comptes et les versions sont dans la sauvegarde (\`npm run backup\`).
Le site se construit de ce dossier\u00a0: \`npm run pull -- --from <dossier>\`, puis \`npm run build\`\u00a0; un CMS vide s’en remplit\u00a0: \`npm run import -- --from <dossier>\`.
`;
