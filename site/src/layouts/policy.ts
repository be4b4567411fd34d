/**
 * The content security policy of every page: our own style sheet, fonts and images, and nothing else from anywhere.
 * As a meta it serves plain file servers; as a header it may carry `frame-ancestors` beside.
 */
export const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
