/** The site's address in `self` links, as Atlassian's documentation writes it; nothing listens there. */
export const siteUrl = 'https://your-domain.atlassian.net';
