import { startPage } from '../shared/ui/start-page';
import { Panel } from './panel';

startPage(<Panel />);
