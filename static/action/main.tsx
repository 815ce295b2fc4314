import { startPage } from '../shared/ui/start-page';
import { LinkDialog } from './link-dialog';

startPage(<LinkDialog />);
