/** How to get the token: what the Connector's documentation says, and where its pages disagree. */
export const tokenGuide = {
  title: 'Where to find the token',
  steps: [
    'In Jira, open the apps menu and choose Salesforce. In newer versions of the Connector it is under Apps, the three dots beside the app, App settings, Connections.',
    'Beside your connection, open the menu with the three dots and choose API Access Token.',
    'The dialog holds two tokens that look alike. Take the REST API token, the one with a lifespan. The Salesforce access token is for the package inside Salesforce and does not work here.',
    'Choose a lifespan, from 15 minutes to 365 days. A long one saves you work: the token cannot be renewed, only replaced.',
    'Copy the token and paste it here.',
  ],
} as const;

/** How to tell the region, and what not to trust. */
export const regionGuide = {
  title: 'How to tell the region',
  steps: [
    'Choose EU if your Connector was installed with EU data residency, Global / US otherwise. If you are unsure, test: the test tells when the other region takes the token.',
    'An organization admin can look it up in Atlassian Administration, under Data residency, in the details of the Connector.',
    'Or open your browser’s developer tools, go to the Network tab, then open the Connector’s Connections page and filter for /addon/api/connection. The address starts with eu-sfjc for EU and with sfjc for Global / US. Newer versions of the Connector may not show that request.',
    'Some pages of the documentation print the EU address without its ending. This app knows both full addresses: you only choose the region.',
  ],
} as const;
