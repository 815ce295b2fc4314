/** The site's address in `self` links, as in Atlassian's documentation. No server runs there. */
export const siteUrl = 'https://your-domain.atlassian.net';
