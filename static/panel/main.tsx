import { startPage } from '../shared/ui/start-page';
import { PanelPage } from './panel-page';

startPage(<PanelPage />);
