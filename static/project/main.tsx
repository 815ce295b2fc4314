import { startPage } from '../shared/ui/start-page';
import { ProjectPage } from './project-page';

startPage(<ProjectPage />);
