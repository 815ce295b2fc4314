import { startPage } from '../shared/ui/start-page';
import { Panel } from '../links/panel';

startPage(<Panel />);
