/** What Strapi's screens keep entries under: what changes one behind the back of its screen has them asked for again. */
export const shown = ['Document', 'RecentDocumentList', 'CountDocuments'] as const;
