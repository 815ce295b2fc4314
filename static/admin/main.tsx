import { startPage } from '../shared/ui/start-page';
import { SettingsPage } from './settings-page';

startPage(<SettingsPage />);
