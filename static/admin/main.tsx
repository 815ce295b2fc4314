import { startPage } from '../shared/ui/start-page';
import { AdminPage } from './admin-page';

startPage(<AdminPage />);
