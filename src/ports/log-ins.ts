/** The address at which Salesforce sends people back to this app. Throws AppError PLATFORM_DOWN. */
export type CallBackAddress = () => Promise<string>;
