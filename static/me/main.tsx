import { startPage } from '../shared/ui/start-page';
import { MePage } from './me-page';

startPage(<MePage />);
