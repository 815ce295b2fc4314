import { startPage } from '../shared/ui/start-page';
import { SetUpPage } from './set-up-page';

startPage(<SetUpPage />);
